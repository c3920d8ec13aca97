// First of everything, and without an import: an older Node has to come as far as being told that it is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 18)) {
  process.stderr.write(
    `\nAlongside is built with Node 20.18 or newer. This is Node ${process.versions.node}.\n`,
  )
  process.exit(1)
}
