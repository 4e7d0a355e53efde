/**
 * What stands in a script's world before the script: its process variables as global names, and `execution`. It is run in there first,
 * is handed the variables as JSON text, and answers two functions that the script cannot reach: one collects what the script has set,
 * one tells what it has thrown. Both speak text, so that no object ever crosses the border.
 */
export const prelude = String.raw`(function (text, stores) {
  'use strict';
  var parse = JSON.parse, stringify = JSON.stringify, keys = Object.keys, create = Object.create;
  var define = Object.defineProperty, describe = Object.getOwnPropertyDescriptor, toText = String, World = globalThis;
  var known = create(null), given = create(null), own = create(null), builtIn = create(null);
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
      put(name, value);
    },
  }) });

  function changedText(name) {
    if (stores === 'none' || !isSeen(name)) return given[name];
    var now = textOf(name, World[name]);
    return now === known[name] ? given[name] : now;
  }
  function collect(result) {
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
    }
    var answer = typeof result === 'function' || typeof result === 'symbol' ? undefined : stringify(result);
    return '{"result":' + (answer === undefined ? 'null' : answer) + ',"variables":{' + found + '}}';
  }
  function tell(thrown) {
    if (!(thrown instanceof failure)) return cut('it threw ' + toText(thrown));
    var at = find.exec(cut(toText(thrown.stack)));
    return (at ? 'line ' + at[1] + ': ' : '') + cut(toText(thrown.name) + ': ' + toText(thrown.message));
  }
  return [collect, tell];
})`;
