// Serves one function of a build output, whose folder is the argument, in a process
// of its own: it takes its folder for the working directory, and changes globals.
const { readFileSync } = require('node:fs')
const { createServer } = require('node:http')
const path = require('node:path')

const folder = process.argv[2] ?? ''
const { handler } = JSON.parse(readFileSync(path.join(folder, '.vc-config.json'), 'utf8'))
const server = createServer(require(path.join(folder, handler)))
server.listen(0, '127.0.0.1', () => process.send?.(Object(server.address()).port))
// A test that is given up ends without telling.
process.on('disconnect', () => process.exit())
