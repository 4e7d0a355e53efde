/** The rules of the house, kept by a test. Each failure names the file, the line and the rule in STYLE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Who may import whom: a folder may import itself and what stands here. Lower rows know less. */
const layers: Record<string, readonly string[]> = {
  'src/main.ts': ['src/house.ts', 'src/offline.ts', 'src/config.ts', 'src/cli', 'src/kernel'],
  'src/house.ts': [
    'src/config.ts',
    'src/stop.ts',
    'src/cli',
    'src/demo',
    'src/http',
    'src/metrics',
    'src/resources',
    'src/runtime',
    'src/plugins',
    'src/sandbox',
    'src/store',
    'src/taskflow',
    'src/engine',
    'src/kernel',
  ],
  'src/offline.ts': ['src/config.ts', 'src/cli', 'src/doctor', 'src/resources', 'src/store', 'src/kernel'],
  'src/config.ts': ['src/kernel'],
  'src/stop.ts': [],
  'src/cli': ['src/contract', 'src/taskflow', 'src/testing', 'src/engine', 'src/kernel'],
  'src/doctor': ['src/resources', 'src/runtime', 'src/store', 'src/engine', 'src/kernel'],
  'src/demo': ['src/resources', 'src/taskflow', 'src/contract', 'src/store', 'src/kernel'],
  'src/testing': ['src/taskflow', 'src/runtime', 'src/plugins', 'src/engine', 'src/kernel'],
  'src/sandbox': ['src/plugins', 'src/kernel'],
  'src/metrics': ['src/store', 'src/engine', 'src/kernel'],
  'src/http': ['src/resources', 'src/contract', 'src/store', 'src/kernel'],
  'src/resources': [
    'src/runtime',
    'src/store',
    'src/taskflow',
    'src/engine',
    'src/plugins',
    'src/contract',
    'src/kernel',
  ],
  'src/runtime': ['src/store', 'src/plugins', 'src/engine', 'src/kernel'],
  'src/store': ['src/kernel'],
  'src/plugins': ['src/kernel'],
  'src/taskflow': ['src/engine', 'src/kernel'],
  'src/engine': ['src/kernel'],
  'src/contract': [],
  'src/kernel': [],
};

/** Inside src/resources: what a file is, by its name, and how much it may know. Verb files rank 3. */
const roles: Record<string, number> = { 'model.ts': 1, 'store.ts': 2, 'wire.ts': 2, 'operations.ts': 4 };

/** Words that may stand in some places only. */
const reserved: readonly { word: RegExp; only: RegExp; rule: string }[] = [
  { word: /\bprocess\.env\b/, only: /^src\/config\.ts$/, rule: 'only config.ts reads the environment' },
  { word: /SecMaster\.\d{8}/, only: /^src\/http\/problem-codes\.ts$/, rule: 'wire codes live in problem-codes.ts' },
  {
    word: /\baop_|\baopworkflow|\bdataobject_|\bassetcredential/,
    only: /wire\.ts$|^src\/contract|^src\/taskflow/,
    rule: 'wire words stay in wire.ts',
  },
  {
    word: /\basync (function|\()|\bawait\b|Date\.now|new Date(?!\([^)])|Math\.random|randomUUID|from 'node:/,
    only: /^(?!src\/(engine|taskflow)\/)/,
    rule: 'the engine is pure',
  },
];

const files = (readdirSync('src', { recursive: true }) as string[])
  .map((file) => path.join('src', file))
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.includes('/generated/'));
const mayImport = (layer: string, from = '') => layers[layer]?.includes(from) === true;
const layerOf = (file: string) => Object.keys(layers).find((layer) => file === layer || file.startsWith(`${layer}/`));
const rankOf = (file: string) => roles[path.basename(file)] ?? 3;

const isTable = (file: string) => file === 'src/resources/index.ts';

function complainOfWords(file: string, line: string): string[] {
  return reserved.filter(({ word, only }) => word.test(line) && !only.test(file)).map(({ rule }) => rule);
}

function complainOfImport(file: string, line: string): string[] {
  const target = /from '(\.[^']+)'/.exec(line)?.[1];
  const layer = layerOf(file);
  if (!target || !layer) return [];
  const imported = path.join(path.dirname(file), target);
  const from = layerOf(imported);
  if (from !== layer) return mayImport(layer, from) ? [] : [`${layer} may not import ${imported}`];
  return layer === 'src/resources' && !isTable(file) ? complainOfRank(file, imported) : [];
}

function complainOfRank(file: string, imported: string): string[] {
  const foreign = path.dirname(imported) !== path.dirname(file);
  const common = path.dirname(imported) === 'src/resources';
  const found: string[] = [];
  if (!common && rankOf(imported) > rankOf(file))
    found.push(`${path.basename(file)} may not know ${path.basename(imported)}`);
  if (foreign && /(wire|operations)\.ts$/.test(imported))
    found.push('wire.ts and operations.ts are private to their folder');
  return found;
}

const complaints = files.flatMap((file) => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\s*(\/?\*|\/\/).*|\s\/\/ .*/, ''));
  const ofFile = [
    ...(layerOf(file) ? [] : ['every file stands in a layer']),
    ...(lines.length > 300 ? [`${lines.length} lines; a file has at most 300`] : []),
  ];
  const ofLines = lines.flatMap((line, index) =>
    [...complainOfWords(file, line), ...complainOfImport(file, line)].map((rule) => `${file}:${index + 1}: ${rule}`),
  );
  return [...ofFile.map((rule) => `${file}: ${rule}`), ...ofLines];
});

it('the house is in order', () => expect(complaints).toEqual([]));
