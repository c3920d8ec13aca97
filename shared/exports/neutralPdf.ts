/**
 * A PDF without what the window that printed it says of this laptop and this minute: its properties name the day of
 * the copy and Alongside. Each is written over in its own length, so that every place in the file stays where it was.
 */
export function neutralPdf(bytes: Uint8Array, day: string): Uint8Array {
  const out = bytes.slice()
  const at = `D:${day.replaceAll('-', '')}000000+00'00'`
  // Of the last bytes of an object only its own: properties are one short dictionary, and words lie in packed streams.
  for (const { from, to } of objectsWith(out, '/CreationDate')) {
    let text = asText(out, from, to)
    for (const name of ['Creator', 'Producer', 'CreationDate', 'ModDate']) {
      const value = name.endsWith('Date') ? at : 'Alongside'
      text = text.replace(new RegExp(`/${name} ?\\((?:\\\\.|[^\\\\)])*\\)`), (was) => {
        const now = `/${name} (${value})`
        return now.length <= was.length ? now.padEnd(was.length) : `/${name} ()`.padEnd(was.length)
      })
    }
    for (let n = 0; n < text.length; n += 1) out[from + n] = text.charCodeAt(n)
  }
  return out
}

/** Where objects lie that hold a name: from "obj" to "endobj", as bytes. */
function objectsWith(bytes: Uint8Array, name: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const sought = [...name].map((letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1)) {
    if (!sought.every((code, n) => bytes[at + n] === code)) continue
    const before = asText(bytes, Math.max(0, at - 4_000), at).lastIndexOf(' obj')
    const after = asText(bytes, at, Math.min(bytes.length, at + 4_000)).indexOf('endobj')
    if (before >= 0 && after >= 0) found.push({ from: Math.max(0, at - 4_000) + before, to: at + after })
  }
  return found
}

function asText(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at]!)
  return text
}
