import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Findings, rules } from './problem.ts';

it('docs/workflows.md tells every rule, and no other', () => {
  const text = readFileSync(new URL('../../docs/workflows.md', import.meta.url), 'utf8');
  const told = [...text.matchAll(/^\| ([A-Z_]+) +\| `(\w+)` +\|/gm)].map(([, mode, rule]) => [rule, mode]);
  expect(told).toEqual(Object.entries(rules));
});

it('thousands of problems of one check do not hide another', () => {
  const findings = new Findings();
  for (let count = 0; count < 2_000; count += 1) findings.add('inputSet', { message: 'm', fix: 'f' });
  findings.add('reachable', { message: 'm', fix: 'f' });
  expect(findings.has('BASIC')).toBe(true);
  expect(findings.list()[0]?.rule).toBe('reachable');
  expect(findings.list().length).toBeLessThan(1_000);
});
