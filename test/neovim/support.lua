-- What the tests are written with. Runs on Neovim 0.7 and later: whatever has another name in later versions is here.
local M = {}

local folder = os.getenv('YAODIAN_FOLDER')
local plans = os.getenv('YAODIAN_PLANS')
local results = { passed = 0, failed = 0, skipped = 0 }
--- Long enough for a busy machine. Once something has not come, the rest is not worth so much patience.
local LIMIT = 180000
local LIMIT_AFTER_FAILURE = 10000

local function print_line(text)
  io.stdout:write(text .. '\n')
end

--- Runs one test. Each has a file of its own.
function M.test(name, body)
  local start = vim.loop.hrtime()
  local ok, problem = xpcall(body, debug.traceback)
  vim.cmd('silent! stopinsert')
  local took = math.floor((vim.loop.hrtime() - start) / 1e6)
  if ok then
    results.passed = results.passed + 1
    print_line(('  ✓ %s (%d ms)'):format(name, took))
  else
    results.failed = results.failed + 1
    LIMIT = LIMIT_AFTER_FAILURE
    print_line(('  ✗ %s\n      %s'):format(name, tostring(problem):gsub('\n', '\n      ')))
  end
end

function M.finish()
  local file = assert(io.open(os.getenv('YAODIAN_RESULTS'), 'w'))
  file:write(vim.fn.json_encode(results))
  file:close()
  for _, client in ipairs(M.clients()) do
    client.stop(true)
  end
  vim.cmd(results.failed > 0 and 'cquit 1' or 'qall!')
end

--- Sets Neovim up as the README says.
function M.set_up()
  vim.o.swapfile = false
  vim.o.hidden = true
  dofile(folder .. (vim.lsp.config and '/newer.lua' or '/older.lua'))
  if vim.lsp.config then
    vim.cmd('filetype on')
  end
end

function M.clients(buffer)
  if vim.lsp.get_clients then
    return vim.lsp.get_clients({ bufnr = buffer })
  end
  if buffer == nil then
    return vim.lsp.get_active_clients()
  end
  return vim.tbl_values(vim.lsp.buf_get_clients(buffer))
end

function M.equal(found, wanted, what)
  if not vim.deep_equal(found, wanted) then
    error(('%s\n found  %s\n wanted %s'):format(what or '', vim.inspect(found), vim.inspect(wanted)), 2)
  end
end

function M.wait(what, condition)
  local answer
  local ok = vim.wait(LIMIT, function()
    answer = condition()
    return answer ~= nil and answer ~= false
  end, 20)
  if not ok then
    error('waited in vain: ' .. what, 2)
  end
  return answer
end

function M.write(name, text)
  vim.fn.mkdir(vim.fn.fnamemodify(plans .. '/' .. name, ':h'), 'p')
  local file = assert(io.open(plans .. '/' .. name, 'wb'))
  file:write(text)
  file:close()
end

function M.read(name)
  local file = assert(io.open(plans .. '/' .. name, 'rb'))
  local text = file:read('*a')
  file:close()
  return text
end

--- Writes a plan, opens it as a person would, and puts the cursor where `│` stands.
function M.open(name, marked)
  local text = marked:gsub('│', '')
  M.write(name, text)
  vim.cmd('edit ' .. vim.fn.fnameescape(plans .. '/' .. name))
  local buffer = vim.api.nvim_get_current_buf()
  M.wait('the server', function()
    local client = M.clients(buffer)[1]
    return client and (client.initialized or client.server_capabilities)
  end)
  local at = marked:find('│', 1, true)
  if at then
    local before = vim.split(marked:sub(1, at - 1), '\n')
    vim.api.nvim_win_set_cursor(0, { #before, #before[#before] })
  end
  return buffer
end

--- The buffer of a file, which is loaded where something was changed in it.
function M.buffer(name)
  local buffer = vim.fn.bufnr(plans .. '/' .. name)
  assert(buffer > 0, name)
  return buffer
end

function M.text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false), '\n') .. '\n'
end

--- The rules that found something, as `line:rule`, in the order of the lines.
function M.found(buffer)
  local found = vim.diagnostic.get(buffer)
  table.sort(found, function(a, b)
    return a.lnum < b.lnum
  end)
  return vim.tbl_map(function(one)
    return one.lnum .. ':' .. (one.code or one.user_data.lsp.code)
  end, found)
end

function M.wait_found(buffer, wanted)
  M.wait(vim.inspect(wanted), function()
    return vim.deep_equal(M.found(buffer), wanted)
  end)
end

--- The answer of the server to a request at the cursor.
function M.request(method, params)
  local client = M.clients(0)[1]
  local all = params or vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answers, problem = vim.lsp.buf_request_sync(0, method, all, LIMIT)
  local answer = answers and answers[client.id]
  assert(answer and not answer.err and not answer.error, problem or vim.inspect(answer))
  return answer.result
end

function M.apply(edits)
  vim.lsp.util.apply_text_edits(edits, vim.api.nvim_get_current_buf(), M.clients(0)[1].offset_encoding)
end

--- The lines of the window that floats over the others.
function M.floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

--- What stands in the quickfix or the location list, as the texts of its lines.
function M.listed()
  local items = vim.fn.getqflist()
  if #items == 0 then
    items = vim.fn.getloclist(0)
  end
  return vim.tbl_map(function(item)
    return item.text
  end, items)
end

function M.clear_lists()
  vim.fn.setqflist({})
  vim.fn.setloclist(0, {})
  vim.cmd('silent! cclose | silent! lclose')
end

function M.format()
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ async = false, timeout_ms = LIMIT })
  else
    vim.lsp.buf.formatting_sync(nil, LIMIT)
  end
end

return M
