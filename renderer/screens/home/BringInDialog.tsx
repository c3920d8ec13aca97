import { useCallback, useEffect, useRef, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { CopyPreview } from '../../../shared/contract.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { say, theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { openProgramme } from './programmes.ts'
import { RecoveryCode } from './RecoveryCode.tsx'

type File = { token: string; name: string }
type BringInDialogProps = { file?: File | undefined; onClose: () => void }

/** A copy from a file or stick: choose it, unlock it, see what it would add, bring it in. Nothing changes before the last step. */
export function BringInDialog({ file: given, onClose }: BringInDialogProps) {
  const { t, why } = useWords()
  const [file, setFile] = useState(given)
  const [secret, setSecret] = useState('')
  const [needsSecret, setNeedsSecret] = useState(false)
  const [found, setFound] = useState<CopyPreview>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const [made, setMade] = useState<{ programme: string; recoveryCode: string }>()

  // The page beneath is drawn again while the system's own dialog is open, which must not open a second one.
  const close = useRef(onClose)
  useEffect(() => void (close.current = onClose), [onClose])
  const choose = useCallback(async () => {
    const chosen = await theBridge().shell.chooseFileToOpen({ purpose: 'copy' })
    if (!chosen) return close.current()
    setFile(chosen)
    setNeedsSecret(false)
    setSecret('')
    setFound(undefined)
  }, [])
  const read = useCallback(async (token: string, typed?: string) => {
    setBusy(true)
    setRefusal(undefined)
    const copy = await theBridge().ask('previewCopy', { token, ...(typed ? { secret: typed } : {}) })
    setBusy(false)
    if (!isRefusal(copy)) return setFound(copy)
    if (asksForSecret.has(copy.refused)) setNeedsSecret(true)
    if (typed || !asksForSecret.has(copy.refused)) setRefusal(copy)
  }, [])
  useEffect(() => void (file ? read(file.token) : choose()), [file, read, choose])

  const bringIn = async () => {
    setBusy(true)
    const done = await theBridge().ask('bringInCopy', { token: file!.token, ...(secret ? { secret } : {}) })
    setBusy(false)
    if (isRefusal(done)) return setRefusal(done)
    const { programme, recoveryCode } = done
    if (recoveryCode) setMade({ programme, recoveryCode })
    else await goIn(programme)
  }
  const isNothingNew = found && found.known && found.adds.changes + found.adds.words + found.adds.erased === 0
  const title = found?.title ?? file?.name ?? ''
  const goIn = async (programme: string) => {
    setBusy(true)
    const refused = await openProgramme(programme)
    setBusy(false)
    setMade(undefined)
    // It was brought in all the same: that nothing changed would not be so.
    if (refused) say(refused.refused, refused.params, 'refused')
    else
      say(`home.bringInDialog.${isNothingNew ? 'same' : found?.known ? 'onPaper' : 'onPaperNew'}`, { title })
    onClose()
  }
  if (!file) return null
  if (made)
    return (
      <RecoveryCode
        code={made.recoveryCode}
        title={title}
        of="keychain"
        onWritten={() => void goIn(made.programme)}
      />
    )
  return (
    <Dialog
      title={t('home.bringInDialog.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {found && (
            <Button look="main" size="big" isDisabled={isBusy} onPress={() => void bringIn()} autoFocus>
              {t(isNothingNew ? 'home.bringInDialog.openIt' : 'home.bringInDialog.do')}
            </Button>
          )}
          {!found && needsSecret && (
            <Button look="main" size="big" isDisabled={isBusy} onPress={() => void read(file.token, secret)}>
              {t('home.bringInDialog.read')}
            </Button>
          )}
          {refusal && !needsSecret && (
            <Button look="main" size="big" onPress={() => void choose()}>
              {t('home.bringInDialog.another')}
            </Button>
          )}
          <Button size="big" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      {found ? (
        <WhatItAdds found={found} />
      ) : isBusy ? (
        <p role="status">{t('home.bringInDialog.looking', { name: file.name })}</p>
      ) : (
        <p className="quiet">{file.name}</p>
      )}
      {!found && needsSecret && (
        <Field
          autoFocus
          label={t('home.bringInDialog.secret')}
          help={t('home.bringInDialog.secretHelp')}
          value={secret}
          error={refusal && why(refusal)}
          safe={t('home.bringInDialog.nothing')}
          onChange={setSecret}
          onEnter={() => void read(file.token, secret)}
        />
      )}
      {refusal && !(needsSecret && !found) && (
        <p className="wrong" role="alert">
          {withSafe(why(refusal), t('home.bringInDialog.nothing'))}
        </p>
      )}
    </Dialog>
  )
}

/** Most of what can be wrong with a copy says itself that nothing was changed. */
const withSafe = (wrong: string, safe: string) => (wrong.includes(safe) ? wrong : `${wrong} ${safe}`)

const asksForSecret = new Set([
  'refusals.passphraseNeeded',
  'refusals.copyNeedsSecret',
  'refusals.wrongPassphrase',
  'refusals.wrongSecret',
])

function WhatItAdds({ found }: { found: CopyPreview }) {
  const { t, list } = useWords()
  const { changes, words, erased } = found.adds
  const adds = [
    ...(changes ? [t('home.adds.changes', { count: changes })] : []),
    ...(words ? [t('home.adds.words', { count: words })] : []),
  ]
  return (
    <div className="pile">
      <h3 className="h-sec">{found.title ?? t('home.untitled')}</h3>
      {found.sample && <p className="quiet">{t('home.bringInDialog.sample')}</p>}
      <p>
        {!found.known
          ? t('home.bringInDialog.new')
          : adds.length || erased
            ? t('home.bringInDialog.known')
            : t('home.bringInDialog.same')}
      </p>
      {adds.length > 0 && <p className="num">{t('home.bringInDialog.adds', { what: list(adds) })}</p>}
      {erased > 0 && <p>{t('home.bringInDialog.erased')}</p>}
    </div>
  )
}
