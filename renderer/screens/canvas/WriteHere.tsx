import { useEffect, useRef, useState } from 'react'
import type { CanvasView } from '../../../shared/queries/canvas.ts'
import type { PlacedAs } from '../../../shared/records/canvasPlacement.ts'
import { Button } from '../../pieces/Button.tsx'
import { TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tagOf } from '../../i18n.ts'
import { useWords } from '../../words.tsx'
import { useDraft } from '../specification/useDraft.ts'
import { useSpeakers } from '../workshop/speakers.ts'
import { writeHere } from './doings.ts'
import { cellName } from './names.ts'
import type { Chosen } from './sheet.ts'
import { turnTo, useCanvasStore } from './state.ts'
import { useTurn } from './useTurn.ts'

const ways = ['card', 'comment', 'question'] as const

/** A card, a comment or an open question, written for the chosen cell: type, Enter, next. */
export function WriteHere({ view, chosen }: { view: CanvasView; chosen: Chosen }) {
  const words = useWords()
  const { t, language } = words
  const store = useCanvasStore()
  const [text, setText, clear] = useDraft(`canvas ${view.canvas.id}`)
  const [as, setAs] = useState<PlacedAs>('card')
  const [person, setPerson] = useState('')
  const [isOpen, setOpen] = useState(false)
  const speakers = useSpeakers().filter((one) => !one.keepsNothing)
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = isOpen || text !== ''
  // The field may be drawn only after it was asked for.
  const wantsFocus = useRef(false)
  useTurn('write', () => {
    wantsFocus.current = true
    setOpen(true)
  })
  useEffect(() => {
    if (!wantsFocus.current || !field.current) return
    wantsFocus.current = false
    field.current.focus()
  })
  const keep = async () => {
    const people = person ? [person] : []
    if (!text.trim()) return field.current?.focus()
    if (!(await writeHere({ store, view, words }, chosen, { text, lang: tagOf(language), as, people })))
      return
    clear()
    // Whose words they are is asked anew for every card: nobody's name is put under the next by habit.
    setPerson('')
    field.current?.focus()
  }
  if (!shown)
    return (
      <p>
        <Button keyHint="N" onPress={() => turnTo(store, 'write')}>
          {t('canvas.write')}
        </Button>
      </p>
    )
  return (
    <div className="cv-write pile">
      <div className="joined" role="group" aria-label={t('canvas.write.as')}>
        {ways.map((one) => (
          <Button key={one} isOn={one === as} onPress={() => setAs(one)}>
            {t(`canvas.write.${one}`)}
          </Button>
        ))}
      </div>
      {/* Enter keeps it, as on the capture line; Shift+Enter makes a new line. */}
      <div
        role="presentation"
        onKeyDown={(press) => {
          if (press.nativeEvent.isComposing) return
          const isInField = press.target === field.current
          if (press.key === 'Enter' && !press.shiftKey && isInField) {
            press.preventDefault()
            void keep()
          }
          if (press.key === 'Escape' && isInField) {
            press.stopPropagation()
            setOpen(false)
            store.setState({ seek: { cell: chosen } })
          }
        }}
      >
        <TextArea
          ref={field}
          rows={2}
          label={t('canvas.write.label', { place: cellName(view, chosen.lane, chosen.column, words) })}
          value={text}
          onChange={setText}
        />
      </div>
      {speakers.length > 0 && (
        <Select
          label={t('canvas.write.who')}
          value={person}
          onChange={setPerson}
          options={[
            { id: '', label: t('common.noName') },
            ...speakers.map(({ id, alias }) => ({ id, label: alias })),
          ]}
        />
      )}
      <div className="row">
        <Button look="main" onPress={() => void keep()}>
          {t('canvas.write.keep')}
        </Button>
        <Button onPress={() => (clear(), setOpen(false))}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
