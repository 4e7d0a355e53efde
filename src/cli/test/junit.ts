import type { FileResult } from './run-tests.ts';

/** The results in the XML that CI servers read: a suite a file, a case a scenario. */
export function junitOf(results: readonly FileResult[]): string {
  const suites = results.map(({ file, scenarios, broken }) => {
    const cases = scenarios.map(({ name, failures }) => caseOf(file, name, failures));
    const bad = scenarios.filter(({ failures }) => failures.length > 0).length;
    const errors = broken === undefined ? 0 : 1;
    const unread = errors
      ? [`    <testcase classname=${quoted(file)} name="file"><error message=${quoted(broken ?? '')}/></testcase>`]
      : [];
    const counts = `tests="${scenarios.length + errors}" failures="${bad}" errors="${errors}"`;
    return [`  <testsuite name=${quoted(file)} ${counts}>`, ...unread, ...cases, '  </testsuite>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

function caseOf(file: string, name: string, failures: readonly string[]): string {
  const told = failures.map((failure) => `<failure message=${quoted(failure)}/>`).join('');
  return `    <testcase classname=${quoted(file)} name=${quoted(name)}>${told}</testcase>`;
}

/** As an attribute: what XML cannot hold is shown as a question mark. */
const quoted = (text: string) =>
  `"${text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')}"`;
