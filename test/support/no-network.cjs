// Preloaded into a process (node --require): any attempt to use the network is logged to $NIANBAO_NETWORK_LOG and
// fails.
const { appendFileSync } = require('node:fs');

const log = (line) => appendFileSync(process.env.NIANBAO_NETWORK_LOG, `${line}\n`);
log(`started ${process.argv[1] ?? process.execArgv.join(' ')}`);

function refuse(name) {
  return (...given) => {
    const what = given.find((one) => typeof one === 'string') ?? JSON.stringify(given[0]);
    log(`tried ${name} ${what}`);
    throw new Error(`no network: ${name}`);
  };
}

const net = require('node:net');
net.connect = net.createConnection = refuse('net.connect');
net.Socket.prototype.connect = refuse('Socket.connect');
net.Server.prototype.listen = refuse('Server.listen');
require('node:tls').connect = refuse('tls.connect');
require('node:dgram').createSocket = refuse('dgram.createSocket');
require('node:http2').connect = refuse('http2.connect');
for (const name of ['http', 'https']) {
  const module = require(`node:${name}`);
  module.request = module.get = refuse(`${name}.request`);
}
const dns = require('node:dns');
for (const one of [dns, dns.promises]) {
  for (const name of Object.keys(one)) if (/^(lookup|resolve|reverse)/.test(name)) one[name] = refuse(`dns.${name}`);
}
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = refuse(name);
const programs = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  programs[name] = refuse(`child_process.${name}`);
}
