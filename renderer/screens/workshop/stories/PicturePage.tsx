import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { takenDown, type ContributionType } from '../../../../shared/records/contribution.ts'
import { linesOf, type Said } from '../../../../shared/queries/stories.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { KindPicker } from '../../../pieces/KindPicker.tsx'
import { Tape } from '../../../pieces/Tape.tsx'
import { tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useDraft } from '../useDraft.ts'
import type { AskedOf } from './asked.ts'
import { langOf, MoreOf, SaidLine } from './Parts.tsx'
import { SaidText } from './SaidText.tsx'
import { usePicture, usePictureUrl } from './usePicture.ts'

/** A photograph beside the line in which what stands on it is written down, note by note. */
export function PicturePage({ picture, onAsk }: { picture: Said; onAsk: (asked: AskedOf) => void }) {
  const { t } = useWords()
  const rows = useDesk((s) => s.rows)
  const lines = useMemo(() => linesOf(rows, picture), [rows, picture])
  const bytes = usePicture(picture.id, picture.picture)
  const url = usePictureUrl(bytes ?? null)
  const [isLarge, setLarge] = useState(false)
  const caption = textOf(picture.text)
  return (
    <article className="picture-page">
      <header className="story-head">
        <SaidText
          className="of-title"
          label={t('stories.photo.caption')}
          draft={`said:${picture.id}`}
          text={caption}
          lang={langOf(picture)}
          rows={1}
          onKeep={(typed) => tryAct('editContribution', { id: picture.id, text: typed })}
          more={<MoreOf said={picture} onAsk={onAsk} />}
        >
          <h1 className="h-page">{caption}</h1>
        </SaidText>
        <p className="small">{t('stories.photo.stays')}</p>
      </header>
      <div className={isLarge ? 'photo-beside large' : 'photo-beside'}>
        <figure>
          {bytes && url && (
            <>
              <div
                className="photo-place"
                role="region"
                tabIndex={0}
                aria-label={t('stories.photo.alt', { caption })}
              >
                <img className="photo" src={url} alt={t('stories.photo.alt', { caption })} />
              </div>
              <Button onPress={() => setLarge(!isLarge)}>
                {t(isLarge ? 'stories.photo.smaller' : 'stories.photo.larger')}
              </Button>
            </>
          )}
          {bytes === null && <p className="note gone">{t('stories.photo.hidden')}</p>}
          <figcaption className="small quiet">{t('stories.photo.handwriting')}</figcaption>
        </figure>
        <section aria-labelledby="photo-lines">
          <h2 className="label" id="photo-lines">
            {t('stories.photo.lines')}
          </h2>
          {lines.length === 0 && <p className="quiet">{t('stories.photo.linesNone')}</p>}
          <ul className="slips">
            {lines.map((one) => (
              <li key={one.id}>
                <SaidLine said={one} onAsk={onAsk} />
              </li>
            ))}
          </ul>
          <LineFromPicture picture={picture} />
        </section>
      </div>
    </article>
  )
}

/** Type, Enter, next; Alt and a number choose the kind. */
function LineFromPicture({ picture }: { picture: Said }) {
  const { t, why } = useWords()
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const [text, setText] = useState('')
  const [type, setType] = useState<ContributionType>('note')
  const [wrong, setWrong] = useState('')
  const line = useRef<HTMLTextAreaElement>(null)
  useEffect(() => line.current?.focus(), [])
  const { offered, settle } = useDraft(`photo:${picture.id}`, text, setText)
  if (offered !== null && !text) {
    setText(offered)
    settle()
  }
  if (readOnly) return null
  const keep = async () => {
    const typed = text.trim()
    if (!typed) return
    setText('')
    const { workshop, phase } = picture
    const args = { workshop: workshop!, phase, type, text: typed, lang: langOf(picture), partOf: picture.id }
    const done = await tryAct('addContribution', args)
    if (!isRefusal(done)) return
    setText(typed)
    setWrong(why(done))
  }
  const byKey = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing) return
    const kind =
      press.altKey || press.ctrlKey ? takenDown[Number(press.code.replace('Digit', '')) - 1] : undefined
    if (kind) {
      press.preventDefault()
      setType(kind)
    }
    if (press.key === 'Enter' && !press.shiftKey) {
      press.preventDefault()
      void keep()
    }
  }
  return (
    <div className="photo-line">
      <div className="capline" data-kind={type}>
        <Tape kind={type} lies="beside" />
        <span className="kind-word">{t(`kinds.${type}`)}</span>
        <textarea
          ref={line}
          rows={1}
          value={text}
          lang={langOf(picture)}
          placeholder={t('stories.photo.line')}
          aria-label={`${t('stories.photo.line')}, ${t(`kinds.${type}`)}`}
          aria-describedby="photo-line-help"
          onChange={(typed) => {
            setText(typed.target.value)
            setWrong('')
          }}
          onKeyDown={byKey}
        />
      </div>
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <p className="small quiet" id="photo-line-help">
        {t('stories.photo.line.help')}
      </p>
      <KindPicker
        kinds={takenDown}
        value={type}
        label={t('inquiry.line.kind')}
        hasKeys
        onChange={(kind) => {
          setType(kind)
          line.current?.focus()
        }}
      />
    </div>
  )
}
