const operators = '== != < <= > >= && || + - * / % eq ne lt le gt ge and or div mod'.split(' ');
const strange = 'constructor __proto__ prototype toString valueOf this process globalThis require Function'.split(' ');
const names = 'i s l m n b nodes'.split(' ');
const oddNames = ['missing', 'execution', 'vars', ...strange];
const members = ['a', 'x', 'length', 'empty', ...strange];
const literals = `0 1 -1 2.5 1e308 true false null '' 'a' "5" '1.5' '\${i}'`.split(' ');
const oddLiterals = strange.map((word) => `'${word}'`);
const methods = 'length size isEmpty toLowerCase toUpperCase trim'.split(' ');
const methodsOfOne = 'concat contains startsWith endsWith indexOf get'.split(' ');
const functions = 'get exists isEmpty notEmpty base64'.split(' ');
const functionsOfTwo = 'getOrDefault eq ne gt lte contains containsAny'.split(' ');
const signs = '( ) [ ] . , ? : ! ${ } = ~ & | \\ ; 😀 not empty'.split(' ');
const soup = [...operators, ...names, ...oddNames, ...literals, ...oddLiterals, ...signs];

/** An expression that mostly parses, or now and then a soup of what expressions are made of. */
export function randomExpression(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  return random() < 0.15 ? soupOf(1 + Math.floor(random() * 12)) : tree(1 + Math.floor(random() * 5));

  function soupOf(count: number): string {
    return Array.from({ length: count }, () => pick(soup)).join(random() < 0.5 ? ' ' : '');
  }

  function leaf(): string {
    const isOdd = random() < 0.1;
    return random() < 0.5 ? pick(isOdd ? oddNames : names) : pick(isOdd ? oddLiterals : literals);
  }

  function tree(depth: number): string {
    if (depth === 0) return leaf();
    const inner = () => tree(depth - 1);
    const shapes: readonly (() => string)[] = [
      () => `${inner()} ${pick(operators)} ${inner()}`,
      () => `(${inner()})`,
      () => `${pick(['!', '-', 'empty ', 'not '])}${inner()}`,
      () => `${inner()}.${pick(members)}`,
      () => `${inner()}[${inner()}]`,
      () => `${inner()}.${pick(methods)}()`,
      () => `${inner()}.${pick(methodsOfOne)}(${inner()})`,
      () => `${inner()} ? ${inner()} : ${inner()}`,
      () => `vars:${pick(functions)}(${pick(names)})`,
      () => `vars:${pick(functionsOfTwo)}(${pick(names)}, ${inner()})`,
      () => `getVariable(${inner()})`,
    ];
    return shapes[Math.floor(random() * shapes.length)]?.() ?? '';
  }
}
