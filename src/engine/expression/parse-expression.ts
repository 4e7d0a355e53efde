import { Unparsable, type Token } from './lex.ts';
import { expressionDepthMax } from './limits.ts';
import type { Expression, UnaryOperator } from './template.ts';
import {
  binaryOperators,
  functionPrefixes,
  functions,
  isMethod,
  methods,
  prefixedFunctions,
  reservedWords,
  variableFunctions,
} from './vocabulary.ts';

const unaryOperators: ReadonlyMap<string, UnaryOperator> = new Map([
  ['!', '!'],
  ['not', '!'],
  ['-', '-'],
  ['empty', 'empty'],
]);
const constants: ReadonlyMap<string, null | boolean> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** Words that people take for operators. */
const missingOperators: ReadonlyMap<string, string> = new Map([
  ['matches', 'write .contains(…), .startsWith(…) or .endsWith(…)'],
  ['in', 'write list.contains(value)'],
  ['instanceof', 'values have no classes here'],
]);

/** One expression out of its tokens, the last of which is the closing brace. */
export const parseExpression = (tokens: readonly Token[]): Expression => new Parser(tokens).whole();

/** Precedence climbing; each method reads one rule of the grammar and leaves the place behind it. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #nesting = 0;
  /** How high the tree below an expression is; evaluating goes that deep. */
  readonly #heights = new Map<Expression, number>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    if (this.#peek().kind === 'end') throw new Unparsable('there is no expression between the braces', this.#column());
    const expression = this.#conditional();
    if (this.#peek().kind !== 'end') throw this.#unexpected("expected an operator or '}'");
    return expression;
  }

  #conditional(): Expression {
    return this.#nested(() => {
      const test = this.#binary(1);
      if (!this.#take('?')) return test;
      const yes = this.#conditional();
      this.#expect(':', "a conditional is written test ? value : other value, its ':' is missing");
      const no = this.#conditional();
      return this.#made({ op: 'conditional', test, yes, no }, test, yes, no);
    });
  }

  #binary(powerMin: number): Expression {
    let left = this.#unary();
    for (let next = this.#operator(); next && next.power >= powerMin; next = this.#operator()) {
      this.#at += 1;
      const right = this.#binary(next.power + 1);
      left = this.#made({ op: 'binary', operator: next.operator, left, right }, left, right);
    }
    return left;
  }

  #operator() {
    const { kind, text } = this.#peek();
    return kind === 'sign' || kind === 'word' ? binaryOperators.get(text) : undefined;
  }

  #unary(): Expression {
    const { kind, text } = this.#peek();
    const operator = kind === 'sign' || kind === 'word' ? unaryOperators.get(text) : undefined;
    if (!operator) return this.#value();
    this.#at += 1;
    const operand = this.#nested(() => this.#unary());
    return this.#made({ op: 'unary', operator, operand }, operand);
  }

  /** An operand with all that is tied to it: `.a`, `[b]`, `.c(d)`. */
  #value(): Expression {
    let value = this.#operand();
    for (;;) {
      if (this.#take('.')) value = this.#memberOrMethod(value);
      else if (this.#take('[')) {
        const key = this.#conditional();
        this.#expect(']', "the closing ']' is missing");
        value = this.#made({ op: 'member', of: value, key }, value, key);
      } else return value;
    }
  }

  #memberOrMethod(of: Expression): Expression {
    const { kind, text, column } = this.#next();
    if (kind !== 'word')
      throw new Unparsable(`after '.' stands a name, found '${text}'; any text may stand in [ ]`, column);
    if (!this.#take('(')) return this.#made({ op: 'member', of, key: { op: 'literal', value: text } }, of);
    if (!isMethod(text))
      throw new Unparsable(`there is no method ${text}(); the methods are ${Object.keys(methods).join(', ')}`, column);
    const given = this.#arguments(text, methods[text], column);
    return this.#made({ op: 'method', of, method: text, arguments: given }, of, ...given);
  }

  #operand(): Expression {
    const token = this.#next();
    if (token.kind === 'string') return { op: 'literal', value: token.text };
    if (token.kind === 'number') return numeral(token);
    if (token.kind === 'word') return this.#word(token);
    if (token.text !== '(') throw new Unparsable(`expected a value, found '${token.text}'`, token.column);
    const inner = this.#conditional();
    this.#expect(')', "the closing ')' is missing");
    return inner;
  }

  #word({ text, column }: Token): Expression {
    const constant = constants.get(text);
    if (constant !== undefined) return { op: 'literal', value: constant };
    if (reservedWords.has(text)) throw new Unparsable(`expected a value, found the operator '${text}'`, column);
    if (functionPrefixes.has(text) && this.#isAhead(':', undefined, '(')) return this.#prefixedFunction();
    if (text === 'execution' && this.#isAhead('.', undefined, '(')) {
      this.#at += 1;
      return this.#variableFunction(this.#next());
    }
    if (this.#isAhead('(')) return this.#variableFunction({ kind: 'word', text, column });
    return { op: 'name', name: text, optional: false };
  }

  /** `vars:name(variable, …)`: the first argument is a variable's name, with or without quotes, or a path that begins with one. */
  #prefixedFunction(): Expression {
    this.#expect(':', '');
    const { text, column } = this.#next();
    const name = prefixedFunctions.get(text);
    if (!name) {
      const known = [...prefixedFunctions.keys()].join(', ');
      throw new Unparsable(`there is no function vars:${text}; the functions are ${known}`, column);
    }
    this.#expect('(', '');
    const [variable, ...others] = this.#arguments(text, functions[name], column);
    const optional = variable && this.#optionalPath(variable);
    if (!optional) throw new Unparsable(`the first argument of vars:${text} is the name of a variable`, column);
    return this.#made({ op: 'function', function: name, arguments: [optional, ...others] }, optional, ...others);
  }

  #variableFunction({ text, column }: Token): Expression {
    const name = variableFunctions.get(text);
    if (!name)
      throw new Unparsable(`there is no function ${text}; those on variables are written vars:name(…)`, column);
    this.#expect('(', '');
    const given = this.#arguments(text, functions[name], column);
    const [first] = given;
    if (name === 'getVariable' && first?.op === 'literal') return this.#variable(first, column);
    return this.#made({ op: 'function', function: name, arguments: given }, ...given);
  }

  #variable(name: Expression, column: number): Expression {
    const variable = this.#optionalPath(name);
    if (variable) return variable;
    throw new Unparsable('getVariable takes the name of a variable, in quotes', column);
  }

  #arguments(name: string, count: { readonly min: number; readonly max: number }, column: number): Expression[] {
    const given: Expression[] = [];
    while (!this.#take(')')) {
      if (given.length > 0) this.#expect(',', "between arguments stands ',', after the last one ')'");
      given.push(this.#conditional());
    }
    if (given.length >= count.min && given.length <= count.max) return given;
    const wanted = count.min === count.max ? `${count.min}` : `${count.min} to ${count.max}`;
    throw new Unparsable(`${name}() takes ${wanted} arguments, found ${given.length}`, column);
  }

  /** The same path, null where nobody declared its root; undefined when it is no path. */
  #optionalPath(expression: Expression): Expression | undefined {
    if (expression.op === 'name') return { ...expression, optional: true };
    if (expression.op === 'literal' && typeof expression.value === 'string')
      return { op: 'name', name: expression.value, optional: true };
    if (expression.op !== 'member') return undefined;
    const of = this.#optionalPath(expression.of);
    return of && this.#made({ ...expression, of }, of, expression.key);
  }

  #made(expression: Expression, ...children: readonly Expression[]): Expression {
    const height = 1 + Math.max(0, ...children.map((child) => this.#heights.get(child) ?? 0));
    if (height > expressionDepthMax) throw this.#tooDeep();
    this.#heights.set(expression, height);
    return expression;
  }

  #nested(read: () => Expression): Expression {
    this.#nesting += 1;
    if (this.#nesting > expressionDepthMax) throw this.#tooDeep();
    const expression = read();
    this.#nesting -= 1;
    return expression;
  }

  #tooDeep(): Unparsable {
    return new Unparsable(`an expression nests at most ${expressionDepthMax} deep, split it`, this.#column());
  }

  #peek(): Token {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
    return token ?? { kind: 'end', text: '}', column: 1 };
  }
  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }
  #column(): number {
    return this.#peek().column;
  }
  #isSign(token: Token | undefined, text: string): boolean {
    return token?.kind === 'sign' && token.text === text;
  }
  /** Do these signs follow? `undefined` stands for any word. */
  #isAhead(...signs: readonly (string | undefined)[]): boolean {
    return signs.every((text, index) => {
      const token = this.#tokens[this.#at + index];
      return text === undefined ? token?.kind === 'word' : this.#isSign(token, text);
    });
  }
  #take(text: string): boolean {
    if (!this.#isSign(this.#peek(), text)) return false;
    this.#at += 1;
    return true;
  }
  #expect(text: string, message: string): void {
    if (!this.#take(text)) throw this.#unexpected(message);
  }
  #unexpected(message: string): Unparsable {
    const { kind, text, column } = this.#peek();
    const advice = missingOperators.get(text);
    if (kind === 'word' && advice) return new Unparsable(`there is no operator '${text}': ${advice}`, column);
    const found = kind === 'string' ? `the text '${text}'` : `'${text}'`;
    return new Unparsable(`${message}, found ${found}`, column);
  }
}

function numeral({ text, column }: Token): Expression {
  const value = Number(text);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    throw new Unparsable(`the number ${text} is too large to be exact, write it as a text in quotes`, column);
  return { op: 'literal', value };
}
