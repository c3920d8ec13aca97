import { Plus } from 'lucide-react'
import { useState } from 'react'
import { canvasMethodNamed, type CanvasMethod } from '../../../shared/methods/canvases.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { canvasFileOf } from '../../../shared/queries/canvasMethods.ts'
import { Button } from '../../pieces/Button.tsx'
import { act, say, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { CanvasMethodDialog } from './CanvasMethodDialog.tsx'
import { CanvasPartDialog, type PartAsked } from './CanvasPartDialog.tsx'
import { CanvasParts } from './CanvasParts.tsx'
import { ourName, saveAsFile } from './keeping.ts'
import { MethodHead } from './MethodHead.tsx'

/** One canvas as it is made: its lanes, columns and lines. The programme's own can be changed here. */
export function CanvasMethodPage({ method, isFixed }: { method: CanvasMethod; isFixed: boolean }) {
  const words = useWords()
  const { t, language } = words
  const rows = useDesk((s) => s.rows)
  const [asked, setAsked] = useState<'name' | PartAsked | null>(null)
  const isOwn = !canvasMethodNamed(method.id) && !isFixed
  const name = inLanguage(method.name, language)
  const copy = async () => {
    const file = canvasFileOf(rows, method.id)
    if (!file) return
    const done = await act('keepCanvasMethod', {
      canvas: { ...file, name: ourName(file.name, words) },
      from: method.id,
    })
    if (!done) return
    go({ at: 'methods', method: done.id })
    say('canvasMethod.copied', { name: t('method.copy.name', { name }) })
  }
  const remove = async () => {
    if (!(await act('removeRecord', { id: method.id }))) return
    go({ at: 'methods' })
    say('canvasMethod.removed')
  }
  const part = (kind: 'lane' | 'column') => (
    <CanvasParts method={method} part={kind} isOwn={isOwn} onChange={(id) => setAsked({ part: kind, id })} />
  )
  const adds = (kind: 'lane' | 'column') =>
    isOwn && (
      <p>
        <Button icon={Plus} onPress={() => setAsked({ part: kind, id: null })}>
          {t(`canvasMethod.${kind}.add`)}
        </Button>
      </p>
    )
  return (
    <article className="sheet method-sheet pile">
      <MethodHead
        name={name}
        about={inLanguage(method.about, language)}
        facts={`${t('canvasMethod.lanes', { count: method.lanes.length })} · ${t(`canvasMethod.about.${method.family}`)}`}
        isOwn={isOwn}
        isFixed={isFixed}
        edit={t('canvasMethod.edit')}
        onCopy={copy}
        onEdit={() => setAsked('name')}
        onSave={() => saveAsFile(method.id, name, 'canvasMethod.saved')}
        onRemove={remove}
      />
      {part('lane')}
      {adds('lane')}
      {method.family === 'grid' && part('column')}
      {method.family === 'grid' && adds('column')}
      {method.links.length > 0 && (
        <section className="section pile" aria-labelledby="canvas-links">
          <h2 className="h-small" id="canvas-links">
            {t('canvasMethod.links.title')}
          </h2>
          <ul className="method-promises">
            {method.links.map((link) => (
              <li key={link.id}>
                {inLanguage(link.title, language)}:{' '}
                <span className="quiet">
                  {inLanguage(link.reads, language).replace('{from}', '…').replace('{to}', '…')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked === 'name' && <CanvasMethodDialog method={method} onClose={() => setAsked(null)} />}
      {asked && asked !== 'name' && (
        <CanvasPartDialog method={method} asked={asked} onClose={() => setAsked(null)} />
      )}
    </article>
  )
}
