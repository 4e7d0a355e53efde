import type { Json } from '../../kernel/json.ts';
import { unreachable } from '../../kernel/assert.ts';
import { shown, toBoolean, toText } from './coerce.ts';
import { callFunction } from './functions.ts';
import { textCharsMax } from './limits.ts';
import { callMethod, member } from './methods.ts';
import { Meter, Unevaluable } from './meter.ts';
import { binary, unary } from './operators.ts';
import type { BinaryOperator, Evaluation, Expression, Names, Template } from './template.ts';

/** What an evaluation reads and how much of it there may be. */
export interface Scene {
  readonly names: Names;
  readonly meter: Meter;
}

/**
 * The value of a template: of the type that its one expression gives, or the text that all its parts make. What comes out is
 * data and is never evaluated again.
 */
export function evaluateTemplate(template: Template, names: Names): Evaluation {
  return attempt(() => templateValue(template, { names, meter: new Meter() }));
}

/** What a sequence flow asks: true or false and nothing else. A template without text holds. */
export function evaluateCondition(template: Template, names: Names): Evaluation<boolean> {
  return attempt(() => {
    const [part, ...others] = template.parts.filter((text) => typeof text !== 'string' || text.trim() !== '');
    if (part === undefined) return true;
    if (typeof part === 'string' || others.length > 0)
      throw new Unevaluable(`A condition is one expression, written \${…}, found the text ${shown(template.text)}`);
    const value = explained(template, () => evaluate(part, { names, meter: new Meter() }));
    if (typeof value === 'boolean') return value;
    throw new Unevaluable(`A condition gives true or false, ${shown(template.text)} gave ${shown(value)}`);
  });
}

/** Makes the one kind of exception of this folder into an answer. */
export function attempt<Value>(evaluation: () => Value): Evaluation<Value> {
  try {
    return { value: evaluation() };
  } catch (error) {
    if (!(error instanceof Unevaluable)) throw error;
    return { problem: error.message };
  }
}

/** The value of a template inside an evaluation that goes on. */
export function templateValue(template: Template, scene: Scene): Json {
  return explained(template, () => {
    const [part = '', ...others] = template.parts;
    const value =
      others.length === 0 && typeof part !== 'string' ? finite(evaluate(part, scene)) : text(template, scene);
    return scene.meter.kept(value);
  });
}

function text({ parts }: Template, scene: Scene): string {
  const pieces: string[] = [];
  let chars = 0;
  for (const part of parts) {
    const piece = typeof part === 'string' ? part : toText(evaluate(part, scene), scene.meter);
    chars += piece.length;
    if (chars > textCharsMax) throw new Unevaluable(`A text may have ${textCharsMax} characters, this one has more`);
    pieces.push(piece);
  }
  return pieces.join('');
}

/** Says which template it was. */
function explained<Value>(template: Template, evaluation: () => Value): Value {
  try {
    return evaluation();
  } catch (error) {
    if (!(error instanceof Unevaluable)) throw error;
    throw new Unevaluable(`${error.message}, in ${shown(template.text)}`);
  }
}

function finite(value: Json): Json {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new Unevaluable(`The result is ${value}, which is no number that JSON can hold`);
}

function evaluate(expression: Expression, scene: Scene): Json {
  scene.meter.spend(1);
  switch (expression.op) {
    case 'literal':
      return expression.value;
    case 'name':
      return named(expression, scene);
    case 'member':
      return memberValue(expression, scene);
    case 'method': {
      const of = evaluate(expression.of, scene);
      const [argument = null] = expression.arguments.map((given) => evaluate(given, scene));
      return callMethod(expression.method, of, argument, scene.meter);
    }
    case 'function':
      return callFunction(
        expression.function,
        expression.arguments.map((argument) => evaluate(argument, scene)),
        scene,
      );
    case 'unary':
      return unary[expression.operator](evaluate(expression.operand, scene), scene.meter);
    case 'binary':
      return operation(expression, scene);
    case 'conditional':
      return evaluate(chosen(expression, evaluate(expression.test, scene)), scene);
    default:
      return unreachable(expression);
  }
}

type Of<Op extends Expression['op']> = Extract<Expression, { readonly op: Op }>;

function named({ name, optional }: Of<'name'>, { names }: Scene): Json {
  const value = names.lookup(name);
  if (value === undefined && !optional) throw new Unevaluable(`Nothing is named ${name}`);
  return value ?? null;
}

function memberValue(expression: Of<'member'>, scene: Scene): Json {
  const of = evaluate(expression.of, scene);
  return of === null ? null : member(of, evaluate(expression.key, scene));
}

function operation({ operator, left, right }: Of<'binary'>, scene: Scene): Json {
  if (isLazy(operator)) {
    const isDecided = toBoolean(evaluate(left, scene)) === (operator === '||');
    return isDecided ? operator === '||' : toBoolean(evaluate(right, scene));
  }
  return binary[operator](evaluate(left, scene), evaluate(right, scene), scene.meter);
}

const isLazy = (operator: BinaryOperator): operator is '&&' | '||' => operator === '&&' || operator === '||';

function chosen({ yes, no }: Of<'conditional'>, test: Json): Expression {
  if (test === null) throw new Unevaluable('The test of ? : must be true or false, found null');
  return toBoolean(test) ? yes : no;
}
