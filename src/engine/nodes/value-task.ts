import { namesIn } from '../context.ts';
import { evaluateTemplate } from '../expression/evaluate.ts';
import { passesThrough, type NodeBehavior } from './behavior.ts';

/** Is done once its expression gives a value, which is its output and perhaps a process variable. */
export const valueTask: NodeBehavior<'valueTask'> = {
  ...passesThrough,
  enter({ id, value }, { work, scope, activity }) {
    const evaluated = evaluateTemplate(value, namesIn(work, scope, activity));
    if ('value' in evaluated) return { is: 'value', value: evaluated.value };
    const message = `The expression of ${id}: ${evaluated.problem}`;
    return { is: 'fault', fault: { reason: 'expressionFailed', message } };
  },
};
