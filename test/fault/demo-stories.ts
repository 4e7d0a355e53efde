/** What people do with the demo's workflows, and how often each node is then done, however often the server died. */
import type { Person } from './person.ts';

export interface Story {
  readonly workflow: string;
  /** A file of src/demo/alerts. */
  readonly alert: string;
  readonly tell: (person: Person) => Promise<void>;
  readonly finished: Readonly<Record<string, number>>;
  /** Nodes whose function must not be called twice for one effect. */
  readonly acts: readonly string[];
  /** What the other systems must have been told, as a body or a path. */
  readonly told: readonly string[];
}

const triage = {
  workflow: 'Alert triage',
  alert: 'brute-force-login',
  finished: {
    alertRaised: 1,
    lookUp: 1,
    lookUpAddress: 1,
    findHost: 1,
    lookedUp: 1,
    howSure: 1,
    confirmBlock: 1,
    confirmed: 1,
    blockAddress: 1,
    blocked: 1,
  },
  acts: ['blockAddress'],
  told: ['/intel/addresses/198.51.100.23', '/assets/db-01', '"minutes":240'],
} as const;

export const stories = {
  'a review that is decided': {
    ...triage,
    async tell(person) {
      await person.decide('A known botnet', { minutes: 240 });
    },
  },
  'a review that is broken off and taken up again': {
    ...triage,
    async tell(person) {
      await person.untilWaiting();
      await person.command('Terminate');
      await person.untilStatus('TERMINATED');
      await person.command('Retry');
      await person.decide('A known botnet', { minutes: 240 });
    },
  },
  'a loop': {
    workflow: 'Repeat until clean',
    alert: 'cryptominer',
    tell: async () => undefined,
    finished: { infectionFound: 1, isolateHost: 1, removeFinding: 3, clean: 3, rejoinNetwork: 1, hostClean: 1 },
    acts: ['isolateHost', 'removeFinding', 'rejoinNetwork'],
    told: ['"cursor":null', '"cursor":1', '"cursor":2'],
  },
  'an input that is mended': {
    workflow: 'Parse vendor payload',
    alert: 'broken-vendor-payload',
    async tell(person) {
      await person.untilStatus('FAILED');
      const payload = '{"event": {"id": "E-4711", "severity": 9}}';
      const item = { key: 'input', name: 'sourceString', value: payload };
      await person.command('Retry', { task_id: 'parsePayload', input_dataobject: JSON.stringify([item]) });
    },
    finished: { payloadArrived: 1, parsePayload: 1, serious: 1, openTicket: 1, ticketOpened: 1 },
    acts: ['openTicket'],
    told: ['"event":"E-4711"'],
  },
} as const satisfies Record<string, Story>;
