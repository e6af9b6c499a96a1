// Before every test file: the properties are tested with the same examples in every run, so that a run fails for what was
// changed and for nothing else. YAODIAN_SEED=random looks for others; a number takes those of the run that printed it.
import fc from 'fast-check';

const seed = process.env.YAODIAN_SEED ?? '2026';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
