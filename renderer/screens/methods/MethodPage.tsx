import { Plus } from 'lucide-react'
import { useState } from 'react'
import { inLanguage, methodNamed, type Method, type Step } from '../../../shared/methods/index.ts'
import { methodFileOf } from '../../../shared/queries/methods.ts'
import { isWorkshopTab } from '../../../shared/shellNames.ts'
import { Button } from '../../pieces/Button.tsx'
import { act, say, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { ourName, saveAsFile } from './keeping.ts'
import { InOrder, MethodHead } from './MethodHead.tsx'
import { MethodDialog } from './MethodDialog.tsx'
import { MethodStepDialog } from './MethodStepDialog.tsx'

type Asked = { step: Step | null } | 'method' | null

/** One way of working: what it is for, its promises and its steps. The programme's own can be changed here. */
export function MethodPage({ method, isFixed }: { method: Method; isFixed: boolean }) {
  const words = useWords()
  const { t, language } = words
  const rows = useDesk((s) => s.rows)
  const [asked, setAsked] = useState<Asked>(null)
  const isOwn = !methodNamed(method.id) && !isFixed
  const name = inLanguage(method.name, language)
  const minutes = method.steps.reduce((sum, step) => sum + step.minutes, 0)
  const copy = async () => {
    const file = methodFileOf(rows, method.id)
    if (!file) return
    const done = await act('keepMethod', {
      method: { ...file, name: ourName(file.name, words) },
      from: method.id,
    })
    if (!done) return
    go({ at: 'methods', method: done.id })
    say('method.copied', { name: t('method.copy.name', { name }) })
  }
  const remove = async () => {
    if (!(await act('removeRecord', { id: method.id }))) return
    go({ at: 'methods' })
    say('method.removed')
  }
  return (
    <article className="sheet method-sheet pile">
      <MethodHead
        name={name}
        about={inLanguage(method.about, language)}
        facts={`${t('method.steps', { count: method.steps.length })} · ${t('method.total', { count: minutes })}`}
        isOwn={isOwn}
        isFixed={isFixed}
        edit={t('method.edit')}
        onCopy={copy}
        onEdit={() => setAsked('method')}
        onSave={() => saveAsFile(method.id, name, 'method.saved')}
        onRemove={remove}
      />
      <ol className="method-steps section">
        {method.steps.map((step, at) => (
          <StepLine
            key={step.id}
            steps={method.steps}
            at={at}
            isOwn={isOwn}
            onChange={() => setAsked({ step })}
          />
        ))}
      </ol>
      {isOwn && (
        <p>
          <Button icon={Plus} onPress={() => setAsked({ step: null })}>
            {t('method.step.add')}
          </Button>
        </p>
      )}
      {method.promises && inLanguage(method.promises, language).length > 0 && (
        <section className="section pile" aria-label={t('method.promises')}>
          <h2 className="h-small">{t('method.promises')}</h2>
          <ul className="method-promises">
            {inLanguage(method.promises, language).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      {asked === 'method' && <MethodDialog method={method} onClose={() => setAsked(null)} />}
      {asked && asked !== 'method' && (
        <MethodStepDialog method={method.id} step={asked.step} onClose={() => setAsked(null)} />
      )}
    </article>
  )
}

type StepLineProps = { steps: readonly Step[]; at: number; isOwn: boolean; onChange: () => void }

function StepLine({ steps, at, isOwn, onChange }: StepLineProps) {
  const { t, language, list } = useWords()
  const step = steps[at]!
  const what = inLanguage(step.title, language)
  const move = async (by: -1 | 1) => {
    const after = steps[by < 0 ? at - 2 : at + 1]?.id ?? null
    if (await act('editMethodStep', { id: step.id, after }))
      say('method.step.moved', { what, at: at + by + 1, of: steps.length })
  }
  const remove = async () => {
    if (await act('removeRecord', { id: step.id })) say('method.step.removed', { what })
  }
  const uses = (step.uses ?? []).filter(isWorkshopTab).map((tab) => t(`inquiry.tab.${tab}`))
  return (
    <li className={step.rest ? 'rest' : undefined}>
      <span className="num quiet">{t('common.minutesShort', { count: step.minutes })}</span>
      <div>
        <h2 className="h-small">{what}</h2>
        {step.prompt && <p>{inLanguage(step.prompt, language)}</p>}
        {step.guide && (
          <ul className="quiet guide-lines">
            {inLanguage(step.guide, language).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {uses.length > 0 && (
          <p className="quiet small">
            {t('method.step.uses')}: {list(uses)}
          </p>
        )}
      </div>
      {isOwn && (
        <InOrder
          what={what}
          at={at}
          of={steps.length}
          change={{ label: t('method.step.change'), named: t('method.step.changeNamed', { what }) }}
          drop={
            steps.length > 1
              ? { label: t('method.step.remove'), named: t('method.step.removeNamed', { what }) }
              : null
          }
          onChange={onChange}
          onMove={move}
          onDrop={remove}
        />
      )}
    </li>
  )
}
