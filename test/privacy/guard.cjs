/** `node --require guard.cjs`: whoever reaches for the network in this process fails, and leaves a line on standard error. */
const modules = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'reverse'],
};

function refused(name) {
  return () => {
    process.stderr.write(`REACHED FOR ${name}\n`);
    throw new Error(`${name} is refused`);
  };
}

for (const [name, functions] of Object.entries(modules)) {
  const module = require(`node:${name}`);
  for (const one of functions) module[one] = refused(`${name}.${one}`);
}
require('node:net').Socket.prototype.connect = refused('net.Socket.connect');
require('node:module').syncBuiltinESMExports();
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = refused(name);
