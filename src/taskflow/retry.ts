import type { RetryPolicy } from '../engine/function-call.ts';
import { dueAt } from '../engine/due-date.ts';
import type { DrawnNode } from './drawing.ts';
import { extensionElementOf } from './extensions.ts';
import type { Findings } from './problem.ts';
import { attemptsMaxMax, secondsMax, type RetryConfig } from './taskconfig.ts';
import { textOf } from './xml/tree.ts';

const defaults: RetryPolicy = { attemptsMax: 3, firstIntervalMs: 10_000, backoff: 2, intervalMaxMs: 300_000 };

/** How often a failed call is tried again: what the taskconfig says, else the drawing, else the house. */
export function compileRetry(
  node: DrawnNode,
  config: RetryConfig,
  repeatable: boolean,
  findings: Findings,
): RetryPolicy {
  const otherwise = drawnRetry(node, findings) ?? { ...defaults, ...(!repeatable && { attemptsMax: 1 }) };
  const firstIntervalMs = milliseconds(config.firstIntervalSeconds) ?? otherwise.firstIntervalMs;
  return {
    attemptsMax: Math.floor(config.attemptsMax ?? otherwise.attemptsMax),
    firstIntervalMs,
    backoff: config.backoff ?? otherwise.backoff,
    intervalMaxMs: milliseconds(config.intervalMaxSeconds) ?? otherwise.intervalMaxMs,
  };
}

/** Flowable's own setting: `R5/PT1M` is five attempts in all, a minute apart. (flowable-semantics: async and retries) */
function drawnRetry({ id, element }: DrawnNode, findings: Findings): RetryPolicy | undefined {
  const found = extensionElementOf(element, 'failedJobRetryTimeCycle');
  const text = found && textOf(found).trim();
  if (!text) return undefined;
  const [, times = '', interval = ''] = /^R(\d+)\/(P.+)$/.exec(text) ?? [];
  const attemptsMax = Number(times);
  const intervalMs = dueAt(interval, 0) ?? Infinity;
  if (attemptsMax >= 1 && attemptsMax <= attemptsMaxMax && intervalMs <= secondsMax * 1000)
    return { attemptsMax, firstIntervalMs: intervalMs, backoff: 1, intervalMaxMs: intervalMs };
  findings.add('retryCycle', {
    node: id,
    message: `The failedJobRetryTimeCycle of ${id} is ${JSON.stringify(text.slice(0, 80))}, expected R<attempts>/<duration> with 1 to ${attemptsMaxMax} attempts at most ${secondsMax} seconds apart`,
    fix: 'Write a cycle such as R5/PT1M, or remove it and set retry in the taskconfig',
  });
  return undefined;
}

const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : Math.round(seconds * 1000);
