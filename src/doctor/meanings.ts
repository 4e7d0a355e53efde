import { checkedOtherwise, tableChecks } from './doctor.ts';

/** What it means to whoever operates the server that a record of this table is damaged; there is a row for every table. */
export const meanings: Readonly<Record<string, string>> = {
  pages: 'the disk or the file system changed the file: restore a backup',
  'commit.note': 'what was answered last may be lost: restore a backup, or accept it by removing the file',
  journal: 'this run does not go on; the others do',
  snapshot: 'nothing is lost: a run is read from its log instead, more slowly',
  run: 'this run does not go on, or not at its time',
  aside: 'a step that needs this value stops there',
  receipt: 'a command that comes twice is refused, rather than answered as before',
  done_once: 'a command that comes twice is refused, rather than answered as before',
  outbox: 'what was to be started or told is not',
  put_off: 'a start that is tried again is not carried out',
  held_call: 'a run that another one calls does not start when its hold ends',
  workspace: 'its page cannot be read; its runs go on',
  workflow: 'it cannot be read or started; its runs go on',
  version: 'it cannot be read or started; its runs go on',
  definition: 'its runs do not go on',
  instance: 'lists leave this run out, and its page cannot be read; its next step is refused',
  instance_command: 'the page of this run tells its commands wrongly',
  event_subscription: 'a message or signal of this name waits to be delivered until the row is mended',
  event_entry: 'a message or signal of this name waits to be delivered until its version is activated anew',
  todo: 'nobody can decide it; its due date still comes',
  todo_comment: 'the comments of its to-do cannot be read',
  hold: 'while it is in force the server does not start: what would be held is not known',
  domain: 'nobody of it can come in',
  project: 'nobody can work in it; if it is the first one the server does not start',
  user: 'this user cannot come in; if it is the first administrator the server does not start',
  access_key: 'nobody can come in with this key: make another',
  token: 'nobody can come in with this token: it is asked for again',
  schema: 'the server does not start',
  store: 'a lost tail may not be noticed',
  master_key: 'the server does not start',
  references: 'part of the examination was cut off',
};

/** Every table of which something can be found. */
export const examinedTables = (key: Parameters<typeof tableChecks>[0]): string[] => [
  ...tableChecks(key).map(({ table }) => table),
  ...Object.keys(checkedOtherwise),
];
