import { writeFileSync } from 'node:fs';
import { measure } from './measure';
import { report } from './report';

/** Enough for a few hundred places a rule, little enough for half a minute. */
const ROUNDS = 4;

const page = report(measure(ROUNDS));
writeFileSync('docs/accuracy.md', page);
console.log(page);
