import { useEffect, useState } from 'react'
import type { WordKey } from '../../shared/words/catalogue.ts'
import { Notices } from '../pieces/Notices.tsx'
import { dismiss, undo, useDesk, type Notice } from '../store/desk.ts'
import { fillForRoom } from '../store/room.ts'
import { go } from '../store/view.ts'
import { askOverview } from '../screens/overview/asked.ts'
import { useWords } from '../words.tsx'

/** Gestures after which somebody may want the last thing back at once. */
const removals = new Set([
  'removeRecord',
  'moveContributions',
  'mergeContributions',
  'pasteContributions',
  'takeOffCanvas',
  'dropCanvasStep',
  'mergeCanvasSteps',
])

/** What a copy brought can go back at once, while that is what was said. */
const ofCopy = 'home.bringInDialog.onPaper'
/** A programme that is new here has nothing to undo: taking it off is the way back. */
const ofNewOne = 'home.bringInDialog.onPaperNew'

/** Said where the room looks at this very screen: what is meant for it can fill it at once. */
const ofOneScreen = new Set(['app.room.openedHere', 'app.room.mirrored'])
function fillWithWall() {
  const { workshop, scene } = useDesk.getState().wall
  return workshop ? fillForRoom(workshop, [scene]) : undefined
}

/** The notices at the foot of the table, read aloud; the newest one after a removal offers to put it back. */
export function Said() {
  const { t } = useWords()
  const notices = useDesk((desk) => desk.notices)
  const canUndo = useDesk((desk) => desk.desk?.canUndo ?? null)
  const isOpen = useDesk((desk) => desk.desk !== null)
  const inWords = notices.map((notice, at) => {
    const isNewest = at === notices.length - 1
    const isOurs = notice.tone === 'said' && !isOfUndo(notice)
    const isBack = notice.key === ofCopy ? canUndo === 'bringInCopy' : removals.has(canUndo ?? '')
    const offers = isNewest && isOurs && isBack
    const putBack = { label: t('common.undo'), onPress: () => (dismiss(notice.id), void undo()) }
    const fill = { label: t('projector.here.open'), onPress: () => (dismiss(notice.id), void fillWithWall()) }
    const takeOff = {
      label: t('home.takeOff.again'),
      onPress: () => (dismiss(notice.id), go({ at: 'overview' }), askOverview('takeOff')),
    }
    const action =
      notice.key === ofNewOne && isOpen
        ? takeOff
        : ofOneScreen.has(notice.key)
          ? fill
          : offers
            ? putBack
            : undefined
    return { id: notice.id, text: sentence(notice, t), ...(action ? { action } : {}) }
  })
  const [isHeld, setHeld] = useState(false)
  useLeaving(notices, isHeld)
  return (
    // Not a control: a pointer or focus resting here only keeps the notices from leaving while they are read.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Notices notices={inWords} onDismiss={dismiss} />
    </div>
  )
}

/** Long enough to read three lines aloud and to reach the button, in milliseconds. */
const stay = 20_000

/** What was said leaves by itself; what was refused stays until somebody closes it. */
function useLeaving(notices: readonly Notice[], isHeld: boolean) {
  const first = notices.find((notice) => notice.tone === 'said')?.id
  useEffect(() => {
    if (!first || isHeld) return
    const timer = setTimeout(() => dismiss(first), stay)
    return () => clearTimeout(timer)
  }, [first, isHeld])
}

const isOfUndo = ({ key }: Notice) => key === 'common.undone' || key === 'common.redone'

/** A command in the params is said by its name; parts an undo had to leave are counted in a sentence of their own. */
function sentence({ key, params = {} }: Notice, t: ReturnType<typeof useWords>['t']): string {
  const { command, skipped } = params
  const what = typeof command === 'string' && command ? t(`commands.${command}` as WordKey) : ''
  const said = t(key as WordKey, { ...params, ...(what ? { what } : {}) })
  return Number(skipped) > 0 ? `${said} ${t('common.undoneSkipped', { count: Number(skipped) })}` : said
}
