-- The server in Neovim: one test for each feature, by the functions that people have on their keys.
local t = dofile(os.getenv('YAODIAN_TESTS') .. '/support.lua')

local OFFICES = [[
offices:
  - name: 疾控处
    fullName: 疾病预防控制处
    duties: 免疫规划
  - name: 基层处
  - name: 医政处
]]

local PLAN = [[
2026年全市卫生健康工作要点
一、提升公共卫生服务能力
1. 加强疾病防控。健全监测机制，接种率达到95%以上。（牵头处室：疾控处；配合处室：基层处）
2. 加强基层服务。新建服务站5个以上。（牵头处室：基层处；配合处室：疾控处）
二、提升医疗服务能力
3. 加强医院管理。开展质量检查2次以上。（牵头处室：医政处；配合处室：疾控处）
]]

local function with(old, new)
  local from, to = PLAN:find(old, 1, true)
  assert(from, old)
  return PLAN:sub(1, from - 1) .. new .. PLAN:sub(to + 1)
end

--- Of the actions that are offered, takes the first whose title begins so.
local function choose(title)
  vim.ui.select = function(items, _, done)
    for index, item in ipairs(items) do
      if vim.startswith((item.action or item[2]).title, title) then
        return done(item, index)
      end
    end
    error(vim.inspect(items))
  end
end

t.set_up()
t.write('offices.yaml', OFFICES)

t.test('diagnostics come, and go when the text is mended', function()
  local buffer = t.open('诊断.plan', with('3. 加强', '4. 加强'))
  t.wait_found(buffer, { '5:numbering/gap' })
  vim.api.nvim_buf_set_text(buffer, 5, 0, 5, 1, { '3' })
  t.wait_found(buffer, {})
  vim.api.nvim_buf_set_text(buffer, 3, 0, 3, 1, { '1' })
  t.wait(' a second 1', function()
    return #t.found(buffer) > 0
  end)
end)

t.test('the office directory beside the plan is in use', function()
  local buffer = t.open('名录.plan', with('医政处；', '医正处；'))
  t.wait_found(buffer, { '5:office/unknown' })
  local message = vim.diagnostic.get(buffer)[1].message
  assert(message:find('医正处', 1, true), message)
end)

t.test('a text file is known as a plan by its name', function()
  local buffer = t.open('2026年工作要点.txt', with('二、', '三、'))
  t.equal(vim.bo[buffer].filetype, 'yaodian')
  t.wait_found(buffer, { '4:numbering/gap' })
end)

t.test('a quick fix is applied', function()
  local buffer = t.open('修改.plan', with('机制，接', '机制，，│接'))
  t.wait_found(buffer, { '2:text/punctuation-repeated' })
  choose('')
  vim.lsp.buf.code_action({ context = { only = { 'quickfix' } } })
  t.wait('the fix', function()
    return t.text(buffer) == PLAN
  end)
  t.wait_found(buffer, {})
end)

t.test('an office is completed by its pinyin initials', function()
  local buffer = t.open('补全.plan', with('医政处；', 'yz│；'))
  local answer = t.request('textDocument/completion')
  local item
  for _, one in ipairs(answer.items or answer) do
    item = item or (one.label == '医政处' and one)
  end
  assert(item, vim.inspect(answer))
  t.apply({ item.textEdit })
  t.equal(t.text(buffer), PLAN)
end)

t.test('hover shows the card of an office', function()
  t.open('卡片.plan', with('配合处室：基层处', '配合处室：基│层处'))
  vim.lsp.buf.hover()
  local card = t.wait('the card', t.floating)
  assert(card:find('基层处', 1, true), card)
  vim.cmd('normal! \27')
end)

t.test('the definition of an office is its place in the directory', function()
  t.open('跳转.plan', with('牵头处室：疾控处', '牵头处室：疾│控处'))
  vim.lsp.buf.definition()
  t.wait('the directory', function()
    return vim.fn.expand('%:t') == 'offices.yaml'
  end)
  t.equal(vim.api.nvim_get_current_line(), '  - name: 疾控处')
end)

t.test('the references of an office are listed', function()
  t.clear_lists()
  t.open('引用.plan', with('牵头处室：医政处', '牵头处室：医│政处'))
  vim.lsp.buf.references({ includeDeclaration = true })
  t.wait('the list', function()
    return #t.listed() > 0
  end)
  local here = vim.tbl_filter(function(text)
    return text:find('3. 加强医院管理', 1, true)
  end, t.listed())
  assert(#here > 0, vim.inspect(t.listed()))
end)

t.test('an office is renamed in the directory and in the plans that share it', function()
  -- A folder of its own, so that the plans of the other tests are not renamed too.
  t.write('改名/offices.yaml', OFFICES)
  t.write('改名/另一份.plan', PLAN)
  local buffer = t.open('改名/改名.plan', with('牵头处室：医政处', '牵头处室：医│政处'))
  vim.lsp.buf.rename('医政医管处')
  local wanted = PLAN:gsub('医政处', '医政医管处')
  t.wait('the new name', function()
    return t.text(buffer) == wanted
  end)
  t.equal(t.text(t.buffer('改名/offices.yaml')), (OFFICES:gsub('医政处', '医政医管处')))
  t.equal(t.text(t.buffer('改名/另一份.plan')), wanted)
end)

t.test('a plan is formatted, and no word changes', function()
  local buffer = t.open('格式.plan', with('3. 加强', '3、 加强'))
  t.format()
  t.equal(t.text(buffer), PLAN)
end)

t.test('the outline has sections and items', function()
  t.clear_lists()
  t.open('大纲.plan', PLAN)
  vim.lsp.buf.document_symbol()
  t.wait('the outline', function()
    return #t.listed() > 0
  end)
  local outline = table.concat(t.listed(), '\n')
  for _, name in ipairs({ '一、提升公共卫生服务能力', '加强基层服务', '加强医院管理' }) do
    assert(outline:find(name, 1, true), outline)
  end
end)

t.test('sections fold', function()
  t.open('折叠.plan', PLAN)
  local ranges = t.request('textDocument/foldingRange', {
    textDocument = vim.lsp.util.make_text_document_params(),
  })
  t.equal({ ranges[1].startLine, ranges[1].endLine }, { 1, 3 })
end)

t.test('renumbering is applied', function()
  local buffer = t.open('编号.plan', with('3. 加强', '7. 加│强'))
  t.wait_found(buffer, { '5:numbering/gap' })
  choose('重新编号')
  vim.lsp.buf.code_action({ context = { only = { 'refactor' }, diagnostics = {} } })
  t.wait('the numbers', function()
    return t.text(buffer) == PLAN
  end)
end)

t.test('an item moves up, and the numbers follow', function()
  local buffer = t.open('上移.plan', with('2. 加强', '2. 加│强'))
  choose('上移')
  vim.lsp.buf.code_action({ context = { only = { 'refactor' }, diagnostics = {} } })
  t.wait('the move', function()
    local lines = vim.api.nvim_buf_get_lines(buffer, 2, 4, false)
    return vim.startswith(lines[1], '1. 加强基层服务') and vim.startswith(lines[2], '2. 加强疾病防控')
  end)
end)

t.test('an item that others follow is promoted, and they come below it', function()
  local buffer = t.open('升级.plan', with('1. 加强疾病', '1. 加│强疾病'))
  choose('升一级，后面的各项归入其下')
  vim.lsp.buf.code_action({ context = { only = { 'refactor.rewrite.yaodian.promote' }, diagnostics = {} } })
  local wanted = with('1. 加强疾病', '二、加强疾病')
  for old, new in pairs({ ['\n2. 加强基层'] = '\n1. 加强基层', ['\n二、提升医疗'] = '\n三、提升医疗', ['\n3. 加强医院'] = '\n2. 加强医院' }) do
    wanted = wanted:gsub(old, new)
  end
  t.wait('the levels', function()
    return t.text(buffer) == wanted
  end)
  vim.cmd('silent undo')
  t.equal(t.text(buffer), PLAN)
end)

t.test('a file with Windows line ends keeps them', function()
  local buffer = t.open('换行.plan', (with('机制，接', '机制，，接'):gsub('\n', '\r\n')))
  t.equal(vim.bo[buffer].fileformat, 'dos')
  t.wait_found(buffer, { '2:text/punctuation-repeated' })
  vim.api.nvim_win_set_cursor(0, { 3, #'1. 加强疾病防控。健全监测机制，' })
  choose('')
  vim.lsp.buf.code_action({ context = { only = { 'quickfix' } } })
  t.wait('the fix', function()
    return t.text(buffer) == PLAN
  end)
  vim.cmd('silent write')
  t.equal(t.read('换行.plan'), (PLAN:gsub('\n', '\r\n')))
end)

t.finish()
