import type { Catalog } from '../../src/taskflow/catalog.ts';

/** Two plug-ins, one connection. */
export const catalog: Catalog = {
  plugins: new Map([
    [
      'Text',
      {
        functions: new Map([
          [
            'replace',
            {
              version: '2',
              inputs: {
                text: { type: 'String', required: true },
                times: { type: 'Int', required: true, default: 1 },
                options: { type: 'Object' },
              },
              sideEffects: false,
              repeatable: true,
            },
          ],
        ]),
      },
    ],
    [
      'Firewall',
      { functions: new Map([['block', { version: '1', inputs: {}, sideEffects: true, repeatable: false }]]) },
    ],
  ]),
  connections: new Set(['connection-1']),
};
