import { useEffect, useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { theBridge } from '../../../store/desk.ts'

/** An address for a picture that only this window knows, let go of again with it. */
export function usePictureUrl(picture: string | Uint8Array | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!picture) return
    const bytes = typeof picture === 'string' ? fromBase64(picture) : new Uint8Array(picture)
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
      setUrl(null)
    }
  }, [picture])
  return url
}

/** The picture of a contribution, asked of the store where it lies encrypted; undefined while it comes. */
export function usePicture(contribution: string, picture: string | null): Uint8Array | null | undefined {
  const [bytes, setBytes] = useState<Uint8Array | null | undefined>(undefined)
  useEffect(() => {
    let isHere = true
    setBytes(undefined)
    const load = async () => {
      const got = picture ? await theBridge().ask('picture', { contribution }) : null
      if (isHere) setBytes(!got || isRefusal(got) ? null : got.bytes)
    }
    void load()
    return () => {
      isHere = false
    }
  }, [contribution, picture])
  return bytes
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
