// Messages between the command line and the app it starts, one a line: JSON with bytes as base64.
import { z } from 'zod'

const { base64ToUint8Array, uint8ArrayToBase64 } = z.core.util

/** A message as a line without its end. Byte arrays become `{ base64 }`. */
export const toLine = (message: unknown): string =>
  JSON.stringify(message, (_name, value: unknown) =>
    value instanceof Uint8Array ? { base64: uint8ArrayToBase64(value) } : value,
  )

const bytes = z.strictObject({ base64: z.base64() })

/** The message of a line; undefined where it is none, such as what a system's library prints unasked. */
export function fromLine(line: string): unknown {
  try {
    return JSON.parse(line, (_name, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('base64' in value)) return value
      const read = bytes.safeParse(value)
      return read.success ? base64ToUint8Array(read.data.base64) : value
    })
  } catch {
    return undefined
  }
}
