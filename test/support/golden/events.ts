import type { NodeId } from '../../../src/engine/definition.ts';
import { ada } from '../play.ts';
import { Story, type Stories } from './story.ts';

/** Scopes, and events that wait. */
export const events = {
  'subprocesses, timers and errors': () => {
    const story = new Story(
      `start -> timer -> sub -> end
       sub: start1 -> and1 -> call1 -> sub2 -> end1
       sub: and1 -> todo -> end2
       sub! error -> call3 -> end3
       call3! error3 -> end5
       sub!~ timer2 -> task -> end4
       sub2: start2 -> call2 -> error2`,
      { timer2: { cycle: 'R2/PT1H' }, error2: { error: 'hacked' }, timer: { duration: 'PT5M' } },
    );
    story.start().wait(300_000);
    story.wait(3_600_000);
    story.terminate();
    story.wait(10_000).retry();
    story.end('call1');
    story.end('call2');
    story.fail('call3');
    return story;
  },

  'event subprocesses': () => {
    const story = new Story(
      `start -> sub -> call2 -> end
       sub: start1 -> todo -> end1
       sub: case1
       case1~: timer -> call1 -> error1
       sub: case2
       case2: error2 -> todo2 -> end2
       case3: message -> call3 -> end3`,
      { timer: { cycle: 'R2/PT1H' } },
    );
    story.start().wait(3_600_000);
    story.end('call1');
    story.terminate();
    story.retry();
    story.tell({ kind: 'message', name: 'message', variables: { n: 1 }, by: ada });
    story.end('call3');
    return story;
  },

  'event subprocesses that are left alone in their scope': () => {
    const story = new Story('start -> todo -> end\ncase1~: timer -> call1 -> end1\ncase2~: message -> call2', {
      timer: { cycle: 'R/PT1H' },
    });
    story.start().wait(3_600_000);
    story.decide('todo');
    story.wait(3_600_000);
    story.end('call1');
    return story;
  },

  'signals thrown to other instances, and come from one': () => {
    const story = new Story('startMessage -> throw -> and -> signal -> call -> end\nand -> todo -> end2', {
      throw: { toAll: true },
    });
    story.start({ entry: 'startMessage' as NodeId, variables: { n: 1 } });
    const signal = { kind: 'signal', name: 'signal', variables: {}, by: ada, sending: 'p/3/0' } as const;
    story.tell(signal);
    story.tell(signal);
    story.end('call');
    return story;
  },

  'messages, signals and conditions': () => {
    const story = new Story(
      `start -> events -> message -> and1 -> receive -> end1
       events -> timer -> end2
       and1 -> todo -> end3
       todo!~ signal -> throw -> end4
       and1 -> when -> end5
       and1 -> signal2 -> end6`,
      { message: { named: 'go' }, throw: { named: 'signal2' }, when: { holds: 'ready == true' } },
    );
    story.start({ variables: { ready: false } });
    story.tell({ kind: 'message', name: 'go', variables: { who: 'ada' }, by: ada });
    story.tell({ kind: 'signal', name: 'signal', variables: {}, by: ada });
    story.tell({ kind: 'evaluateConditions', by: ada });
    story.tell({ kind: 'setVariables', variables: { ready: true }, by: ada });
    story.tell({ kind: 'evaluateConditions', by: ada });
    story.tell({ kind: 'trigger', activity: story.at('receive').number, variables: { n: 1 }, by: ada });
    story.decide('todo');
    return story;
  },

  'what was done is taken back': () => {
    const story = new Story(
      `start -> call1 -> sub -> comp -> end
       call1? undo1
       sub: start1 -> call2 -> end1
       sub: call2? undo2`,
    );
    story.start().end('call1', { id: 1 });
    story.end('call2');
    story.fail('undo2');
    story.retry();
    story.end('undo2');
    story.terminate();
    story.wait(10_000).retry();
    story.end('undo1');
    return story;
  },
} as const satisfies Stories;
