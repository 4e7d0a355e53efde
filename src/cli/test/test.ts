import type { Command } from '../command.ts';

export const test: Command = {
  name: 'test',
  summary: 'play the scenario files (*.scenario.yaml) of a folder; exit status 1 when one fails',
  arguments: ['folder'],
  options: { junit: { value: 'file', help: 'write the results as JUnit XML too' } },
  details:
    'Needs no server: workflows run here, on a virtual clock, with the mocks that the scenarios give. contract/scenario.schema.json says what such a file holds.',
  run: async (given, shell) => {
    // Loaded when it is needed: every other command starts without the engine.
    const { runTests } = await import('./run-tests.ts');
    return runTests(given, shell);
  },
};
