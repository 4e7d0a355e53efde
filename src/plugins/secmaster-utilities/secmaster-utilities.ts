import { definePlugin } from '../plugin.ts';
import { jsonToString, stringToJson, updateJsonObject } from './json.ts';
import { base64, hash, isMatch, stringReplace, uuid } from './texts.ts';
import { formatTime, now } from './times.ts';

/** SecMaster's helpers for texts, JSON and time. They change nothing outside and may be called any number of times. */
export const secMasterUtilities = definePlugin({
  name: 'SecMasterUtilities',
  description: 'Helpers for texts, JSON and time.',
  version: '1.0.0',
  functions: {
    uuid,
    stringToJson,
    jsonToString,
    isMatch,
    stringReplace,
    updateJsonObject,
    formatTime,
    now,
    hash,
    base64,
  },
});
