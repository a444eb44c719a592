// Loaded before a program whose requests to any name are to stay on this machine.
import dns from 'node:dns'

const { lookup } = dns
dns.lookup = Object.assign(
  (_name, ...rest) => lookup('127.0.0.1', ...rest),
  // What `util.promisify` makes of it.
  lookup,
)
