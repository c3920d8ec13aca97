import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { isRefusal, refuse } from '../../../shared/command.ts'
import { isPictureSeen } from '../../../shared/consent/pictures.ts'
import type { Asked } from '../../../shared/contract.ts'
import { bareJpeg, kindOfPicture } from '../jpeg.ts'
import { pictureBytes, putPictures } from '../pictures.ts'
import { codeOf } from '../problems.ts'
import type { Answer, Store } from '../store.ts'

/** The largest photograph that is read at all, in bytes. */
const largestFile = 60 * 1024 * 1024

/** A chosen file's bytes, for the window to draw anew. Only kinds a window can draw. */
export function readPicture(store: Store, { token }: Asked<'readPicture'>): Answer<'readPicture'> {
  const path = store.paths.get(token)
  if (!path) return refuse('refusals.chooseAgain')
  try {
    if (statSync(path).size > largestFile) return refuse('stories.refused.pictureLarge')
    const bytes = readFileSync(path)
    const kind = kindOfPicture(bytes)
    if (kind === 'heic') return refuse('stories.refused.pictureHeic')
    if (kind === 'unknown') return refuse('stories.refused.pictureUnknown')
    store.paths.delete(token)
    return { kind, bytes: new Uint8Array(bytes) }
  } catch (thrown) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EIO', 'EACCES', 'EPERM'].includes(codeOf(thrown)))
      return refuse('stories.refused.pictureGone')
    throw thrown
  }
}

/** Keeps a picture the window drew anew, bared once more, and what it is called, as one gesture. */
export function keepPicture(
  store: Store,
  { jpeg, caption, ...args }: Asked<'keepPicture'>,
): Answer<'keepPicture'> {
  const bytes = bareJpeg(Buffer.from(jpeg, 'base64'))
  if (!bytes) return refuse('stories.refused.pictureUnknown')
  const picture = randomUUID()
  const { db } = store.open
  const done = store.change((desk) =>
    desk.together(() => {
      const made = desk.act('addContribution', { ...args, type: 'image', text: caption, picture })
      if (isRefusal(made)) return made
      putPictures(db, desk.model, [{ id: picture, contribution: made.result.id, bytes }])
      return made.result
    }),
  )
  return isRefusal(done) ? done : { id: done.result.id }
}

/** A picture, for the facilitator's window; nothing else ever asks. */
export function picture(store: Store, { contribution }: Asked<'picture'>): Answer<'picture'> {
  const { db, desk } = store.open
  const id = desk.model.get('contribution', contribution)?.picture
  const bytes = id && isPictureSeen(desk.model, contribution, desk.day) ? pictureBytes(db, id) : undefined
  return bytes ? { bytes: new Uint8Array(bytes) } : refuse('stories.refused.pictureNotHere')
}
