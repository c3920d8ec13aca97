import '../handover/handover.css'
import './takeback.css'
import { useEffect, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { safeName } from '../../../shared/exports/safeNames.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { DocumentView } from '../handover/DocumentView.tsx'

const kinds = ['docx', 'pdf', 'html', 'md'] as const

/** The privacy notice or the draft assessment: seen as it will be written, in either language, then saved. */
export function CarePaper({ which, onClose }: { which: 'notice' | 'dpia'; onClose: () => void }) {
  const { t, language: spoken, why } = useWords()
  const [language, setLanguage] = useState<'en-GB' | 'cy'>(spoken === 'cy' ? 'cy' : 'en-GB')
  const [format, setFormat] = useState<(typeof kinds)[number]>('docx')
  const [html, setHtml] = useState('')
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isHere = true
    void theBridge()
      .ask('previewCare', { which, language })
      .then((made) => {
        if (!isHere) return
        if (isRefusal(made)) setSaid(why(made))
        else setHtml(made.html)
      })
    return () => {
      isHere = false
    }
  }, [which, language]) // eslint-disable-line react-hooks/exhaustive-deps
  const title = t(which === 'notice' ? 'takeback.after.notice' : 'takeback.after.dpia')
  const save = async () => {
    const chosen = await theBridge().shell.chooseWhereToSave({
      suggestedName: safeName(title.replace('…', ''), format),
      purpose: 'document',
    })
    if (!chosen) return
    const done = await theBridge().ask('exportCare', { which, language, format, token: chosen.token })
    setSaid(isRefusal(done) ? why(done) : t('takeback.paper.saved', { file: done.file }))
  }
  return (
    <Dialog
      title={title.replace('…', '')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="main" size="big" onPress={() => void save()} isDisabled={!html}>
            {t('takeback.paper.save')}
          </Button>
          <Button size="big" onPress={onClose} autoFocus>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <div className="row">
        <Select
          label={t('takeback.paper.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { id: 'en-GB', label: t('takeback.inLanguage.en') },
            { id: 'cy', label: t('takeback.inLanguage.cy') },
          ]}
        />
        <Select
          label={t('takeback.paper.format')}
          value={format}
          onChange={setFormat}
          options={kinds.map((id) => ({ id, label: t(`handover.format.${id}`) }))}
        />
      </div>
      <p role="status">{said}</p>
      {html && (
        <div className="care-paper pile">
          <h3 className="h-small" id="care-paper">
            {t('takeback.paper.preview')}
          </h3>
          <DocumentView html={html} labelledBy="care-paper" />
        </div>
      )}
    </Dialog>
  )
}
