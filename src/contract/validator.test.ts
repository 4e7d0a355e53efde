import { describe, expect, it } from 'vitest';
import { complainOfAnswer, complainOfBody } from './validator.ts';

const command = 'ActionInstanceRetryCommand';

describe('a body', () => {
  it.each([
    ['UpdateWorkflowInstance', { command_type: command }],
    ['UpdateWorkflowInstance', { command_type: command, unknown: { field: true }, constructor: 1 }],
    ['DeleteAlertRule', ['a', 'b']],
    ['ReleaseHold', {}],
  ] as const)('of %s passes when it is as the contract says', (id, body) =>
    expect(complainOfBody(id, body)).toBeUndefined(),
  );

  it.each([
    ['UpdateWorkflowInstance', {}, 'command_type', 'is missing'],
    [
      'UpdateWorkflowInstance',
      { command_type: 'Stop' },
      'command_type',
      'must be one of ActionInstanceTerminateCommand, ActionInstanceRetryCommand, ActionInstanceDebugCommand, found "Stop"',
    ],
    ['UpdateWorkflowInstance', { command_type: command, task_id: 7 }, 'task_id', 'must be a string, found 7'],
    ['UpdateWorkflowInstance', [command], '', 'must be an object, found a list of 1'],
    ['UpdateWorkflowInstance', null, '', 'must be an object, found null'],
    ['DeleteAlertRule', ['a', {}], '[1]', 'must be a string, found an object'],
    [
      'CreateWorkflowInstance',
      { command_type: command, action_type: 'workflow', playbook_context: {} },
      'playbook_context.data_object',
      'is missing',
    ],
    ['ReleaseHold', { rate_per_second: 0 }, 'rate_per_second', 'must be more than 0, found 0'],
  ] as const)('of %s: %j is refused at "%s"', (id, body, field, because) =>
    expect(complainOfBody(id, body)).toEqual({ field, because }),
  );
});

it('an answer that breaks the contract is noticed', () => {
  expect(complainOfAnswer('ShowAopWorkflow', { code: '0', data: { enabled: 'yes' } })).toEqual({
    field: 'data.enabled',
    because: 'must be a boolean, found "yes"',
  });
  expect(complainOfAnswer('ListWorkflows', { total: 1, data: [{ id: 'a' }] })).toBeUndefined();
});
