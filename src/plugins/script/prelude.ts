/**
 * What stands in a script's world before the script: its process variables as global names, `execution`, and `BpmnError`, also where
 * Flowable's scripts find it. It is run in there first, is handed the variables as JSON text, and answers functions that the script cannot
 * reach: one collects what the script has set, also for a `BpmnError` that it threw, one tells what else it has thrown. They speak text, so
 * that no object ever crosses the border.
 */
export const prelude = String.raw`(function (text, stores) {
  'use strict';
  var parse = JSON.parse, stringify = JSON.stringify, keys = Object.keys, create = Object.create;
  var define = Object.defineProperty, describe = Object.getOwnPropertyDescriptor, toText = String, World = globalThis;
  var known = create(null), given = create(null), own = create(null), builtIn = create(null), removed = create(null);
  var failure = Error, find = /script:([0-9]+)/;
  function cut(text) { return text.length > 1000 ? text.slice(0, 1000) : text; }

  function put(name, value) {
    if (!(name in builtIn)) define(World, name, { value: value, writable: true, enumerable: true, configurable: true });
  }
  function textOf(name, value) {
    if (value === undefined) return 'null';
    var made = stringify(value);
    if (made === undefined) throw new TypeError('the variable ' + name + ' is a ' + typeof value + ', expected a value that JSON can hold');
    return made;
  }
  function nameOf(name) {
    if (typeof name !== 'string' || name === '') throw new TypeError('a variable needs a name, found ' + toText(name));
    return name;
  }
  function isSeen(name) { return !(name in builtIn) && describe(World, name) !== undefined; }

  function BpmnError(code, message) {
    if (typeof code !== 'string' || code === '' || code.length > 256) throw new TypeError('a BpmnError needs a code of 1 to 256 characters');
    var error = create(BpmnError.prototype);
    define(error, 'errorCode', { value: code });
    define(error, 'message', { value: message === undefined ? code : toText(message) });
    return error;
  }
  BpmnError.prototype = Object.freeze(create(failure.prototype, { name: { value: 'BpmnError' } }));
  function holding(name, value) { return Object.freeze(define(create(null), name, { value: value, enumerable: true })); }
  define(World, 'BpmnError', { value: BpmnError });
  var delegate = holding('delegate', holding('BpmnError', BpmnError));
  define(World, 'Packages', { value: holding('org', holding('flowable', holding('engine', delegate))) });

  var variables = parse(text), names = keys(variables), all = Object.getOwnPropertyNames(World);
  for (var i = 0; i < all.length; i++) builtIn[all[i]] = true;
  for (var b = 0, odd = ['execution', '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf']; b < odd.length; b++) builtIn[odd[b]] = true;
  for (var v = 0; v < names.length; v++) {
    known[names[v]] = stringify(variables[names[v]]);
    put(names[v], variables[names[v]]);
  }
  define(World, 'execution', { value: Object.freeze({
    getVariable: function (name) {
      if (!(nameOf(name) in known)) return null;
      return isSeen(name) ? World[name] : parse(known[name]);
    },
    hasVariable: function (name) { return nameOf(name) in known; },
    setVariable: function (name, value) {
      known[nameOf(name)] = given[name] = textOf(name, value);
      delete removed[name];
      put(name, value);
    },
    removeVariable: function (name) {
      delete known[nameOf(name)];
      delete given[name];
      if (!(name in builtIn)) delete World[name];
      removed[name] = true;
    },
  }) });

  function changedText(name) {
    if (stores === 'none' || !isSeen(name)) return given[name];
    var now = textOf(name, World[name]);
    return now === known[name] ? given[name] : now;
  }
  function collect(result, thrown) {
    if (thrown && !isBpmnError(result)) return;
    var found = '', names = keys(known), globals = stores === 'all' ? keys(World) : [];
    for (var i = 0; i < names.length; i++) {
      var text = changedText(names[i]);
      own[names[i]] = true;
      if (text !== undefined) found += (found && ',') + stringify(names[i]) + ':' + text;
    }
    for (var g = 0; g < globals.length; g++) {
      var name = globals[g];
      if (name in own || !isSeen(name) || typeof World[name] === 'function') continue;
      found += (found && ',') + stringify(name) + ':' + textOf(name, World[name]);
      delete removed[name];
    }
    var rest = ',"variables":{' + found + '}' + (keys(removed).length ? ',"removed":' + stringify(keys(removed)) : '') + '}';
    if (thrown) return '{"result":null,"error":' + stringify({ code: result.errorCode, message: cut(result.message) }) + rest;
    var answer = typeof result === 'function' || typeof result === 'symbol' ? undefined : stringify(result);
    return '{"result":' + (answer === undefined ? 'null' : answer) + rest;
  }
  function isBpmnError(thrown) {
    return thrown instanceof BpmnError && describe(thrown, 'errorCode') !== undefined;
  }
  function tell(thrown) {
    if (!(thrown instanceof failure)) return cut('it threw ' + toText(thrown));
    var at = find.exec(cut(toText(thrown.stack)));
    return (at ? 'line ' + at[1] + ': ' : '') + cut(toText(thrown.name) + ': ' + toText(thrown.message));
  }
  return [collect, tell];
})`;
