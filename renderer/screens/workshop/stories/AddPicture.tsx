import { useEffect, useRef, useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Dialog } from '../../../pieces/Dialog.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { theBridge } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { usePictureUrl } from './usePicture.ts'
import { redraw } from './redraw.ts'

/** A photograph is chosen, drawn anew without where and when it was taken, looked at, called something, and kept. */
export function AddPicture(props: {
  workshop: string
  phase: string | null
  onDone: (picture: string | null) => void
}) {
  const { workshop, phase, onDone } = props
  const { t, language, why } = useWords()
  const [jpeg, setJpeg] = useState<string | null>(null)
  const [caption, setCaption] = useState(t('stories.photo.caption.first'))
  const [wrong, setWrong] = useState('')
  const [isBusy, setBusy] = useState(false)
  const url = usePictureUrl(jpeg)
  const hasAsked = useRef(false)

  const choose = async () => {
    setWrong('')
    const chosen = await theBridge().shell.chooseFileToOpen({ purpose: 'picture' })
    if (!chosen) return jpeg === null && onDone(null)
    setBusy(true)
    const read = await theBridge().ask('readPicture', { token: chosen.token })
    const drawn = isRefusal(read) ? read : await redraw(read.bytes)
    setBusy(false)
    if (isRefusal(drawn)) setWrong(why(drawn))
    else setJpeg(drawn.jpeg)
    return undefined
  }
  useEffect(() => {
    if (hasAsked.current) return
    hasAsked.current = true
    void choose()
  })
  const keep = async () => {
    setBusy(true)
    const lang = language === 'cy' ? 'cy' : 'en-GB'
    const asked = { workshop, phase, caption, lang, people: [], jpeg: jpeg! }
    const done = await theBridge().ask('keepPicture', asked)
    setBusy(false)
    if (isRefusal(done)) setWrong(why(done))
    else onDone(done.id)
  }
  return (
    <Dialog
      title={t('stories.photo.add')}
      isOpen
      onClose={() => onDone(null)}
      width="wide"
      actions={
        <>
          {jpeg && (
            <Button look="main" size="big" onPress={() => void keep()} isDisabled={isBusy || !caption.trim()}>
              {t('stories.photo.keep')}
            </Button>
          )}
          <Button size="big" onPress={() => void choose()} isDisabled={isBusy}>
            {t('stories.photo.other')}
          </Button>
          <Button size="big" onPress={() => onDone(null)}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <p role="status" className={isBusy ? 'quiet' : 'sr'}>
        {isBusy ? t('stories.photo.busy') : ''}
      </p>
      {url && (
        <>
          <img className="photo small-photo" src={url} alt={t('stories.photo.alt', { caption })} />
          <Field
            label={t('stories.photo.caption')}
            help={t('stories.photo.caption.help')}
            value={caption}
            onChange={setCaption}
            onEnter={() => void keep()}
            autoFocus
          />
        </>
      )}
      <p className="small">{t('stories.photo.stays')}</p>
    </Dialog>
  )
}
