import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { CanvasView, Placed } from '../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { textOf } from '../../../shared/record.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { Check, Choice } from '../../pieces/Choice.tsx'
import { Dialog, SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { moveCards } from './doings.ts'
import { brief, columnName, laneName } from './names.ts'
import { goTo, useCanvasDesk, useCanvasStore } from './state.ts'

/** What lies on top of a canvas, one at a time. */
export function Overs({ view }: { view: CanvasView }) {
  const over = useCanvasDesk((desk) => desk.over)
  if (!over) return null
  if (over.what === 'move') return <MoveCards key={over.ids.join(' ')} view={view} ids={over.ids} />
  if (over.what === 'addStep') return <AddStep view={view} after={over.after} />
  if (over.what === 'rename') return <RenameCanvas view={view} />
  const step = view.columns.find((one) => one.id === over.step)
  if (!step) return null
  if (over.what === 'renameStep') return <RenameStep view={view} step={over.step} />
  return <SplitStep view={view} step={over.step} />
}

function useClose() {
  const store = useCanvasStore()
  return () => store.setState({ over: null })
}

/** Where to: a lane and a step, by arrows and Enter, without dragging. */
function MoveCards({ view, ids }: { view: CanvasView; ids: string[] }) {
  const words = useWords()
  const { t, language } = words
  const store = useCanvasStore()
  const close = useClose()
  const placed = [...view.cells.values()].flatMap((one) => [...one.cards, ...one.comments, ...one.questions])
  const card = [...placed, ...view.stray].find((one) => one.id === ids[0])
  const [lane, setLane] = useState(card?.row.lane ?? view.lanes[0]!.id)
  const [column, setColumn] = useState(card?.row.column ?? view.columns[0]?.id ?? null)
  const lanes = [...view.heads, ...view.lanes]
  const chosen = lanes.find((one) => one.id === lane)
  const hasColumns = view.columns.length > 0 && !chosen?.head
  const move = (to = column) => {
    close()
    void moveCards({ store, view, words }, ids, { lane, column: hasColumns ? to : null })
  }
  const leave = () => {
    close()
    const at = card && { lane: card.row.lane ?? '', column: card.row.column, card: card.id }
    if (at) goTo(store, at)
  }
  return (
    <Dialog
      title={t('canvas.move')}
      isOpen
      onClose={leave}
      actions={
        <>
          <Button look="main" size="big" onPress={() => move()}>
            {t('canvas.move.do')}
          </Button>
          <Button size="big" onPress={leave}>
            {t('pieces.move.leave')}
          </Button>
        </>
      }
    >
      {card && (
        <p className="said" lang={card.words.lang}>
          {brief(card.words.text)}
        </p>
      )}
      {/* Enter is "here", in either list. */}
      <div
        className="cv-where"
        role="presentation"
        onKeyDownCapture={(press) => {
          if (press.key !== 'Enter') return
          press.preventDefault()
          press.stopPropagation()
          move()
        }}
      >
        <div>
          <h3 className="label" id="cv-where-lane">
            {t(view.columns.length ? 'canvas.move.lane' : 'canvas.move.area')}
          </h3>
          <ListBox
            autoFocus
            className="menu cv-list"
            aria-labelledby="cv-where-lane"
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[lane]}
            onSelectionChange={(keys) => setLane(String([...keys][0]))}
          >
            {lanes.map((one) => (
              <ListBoxItem
                key={one.id}
                id={one.id}
                className="item"
                textValue={laneName(view, one.id, words)}
              >
                {inLanguage(one.title, tagOf(language))}
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
        {hasColumns && (
          <div>
            <h3 className="label" id="cv-where-step">
              {view.method.step ? inLanguage(view.method.step, tagOf(language)) : t('canvas.move.column')}
            </h3>
            <ListBox
              className="menu cv-list"
              aria-labelledby="cv-where-step"
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              selectedKeys={column ? [column] : []}
              onSelectionChange={(keys) => setColumn(String([...keys][0]))}
            >
              {view.columns.map((one) => (
                <ListBoxItem key={one.id} id={one.id} className="item" textValue={one.title}>
                  {columnName(view, one.id)}
                </ListBoxItem>
              ))}
            </ListBox>
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** A name typed and kept, with what may be wrong beside it. */
function NameDialog(props: {
  title: string
  label: string
  start: string
  keep: string
  children?: React.ReactNode
  onKeep: (name: string) => Promise<Refusal | undefined>
  onClose: () => void
}) {
  const { why } = useWords()
  const [name, setName] = useState(props.start)
  const [refusal, setRefusal] = useState<Refusal>()
  const keep = async () => setRefusal(await props.onKeep(name))
  return (
    <SaveDialog title={props.title} isOpen onClose={props.onClose} save={props.keep} onSave={keep}>
      <div className="pile wide">
        <Field
          autoFocus
          label={props.label}
          value={name}
          onChange={(text) => (setName(text), setRefusal(undefined))}
          onEnter={() => void keep()}
          error={refusal && why(refusal)}
        />
        {props.children}
      </div>
    </SaveDialog>
  )
}

function AddStep({ view, after }: { view: CanvasView; after: string | null }) {
  const { t, language } = useWords()
  const store = useCanvasStore()
  const close = useClose()
  const before = view.columns.find((one) => one.id === after)
  return (
    <NameDialog
      title={t('canvas.step.add')}
      label={
        before
          ? t('canvas.step.nameAfter', { step: before.title })
          : t(view.columns.length ? 'canvas.step.nameFirst' : 'canvas.step.name')
      }
      start=""
      keep={t('canvas.step.add')}
      onClose={close}
      onKeep={async (title) => {
        const done = await tryAct('addCanvasStep', {
          canvas: view.canvas.id,
          title,
          lang: tagOf(language),
          after,
        })
        if (isRefusal(done)) return done
        store.setState({ over: null, chosen: null, atStep: done.id, seek: { step: done.id } })
        return undefined
      }}
    />
  )
}

function RenameStep({ view, step }: { view: CanvasView; step: string }) {
  const { t, language } = useWords()
  const store = useCanvasStore()
  const close = useClose()
  const back = () => (close(), store.setState({ atStep: step, seek: { step } }))
  return (
    <NameDialog
      title={t('canvas.step.rename')}
      label={t('canvas.step.name')}
      start={view.columns.find((one) => one.id === step)?.title ?? ''}
      keep={t('common.save')}
      onClose={back}
      onKeep={async (title) => {
        const done = await tryAct('editCanvasStep', { id: step, title, lang: tagOf(language) })
        if (isRefusal(done)) return done
        back()
        return undefined
      }}
    />
  )
}

/** One step becomes two: its second half gets a name and the cards that are chosen to go. */
function SplitStep({ view, step }: { view: CanvasView; step: string }) {
  const words = useWords()
  const { t, language } = words
  const store = useCanvasStore()
  const close = useClose()
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set())
  const inStep = view.lanes.flatMap((lane) => {
    const cell = [...view.cells.values()].find((one) => one.lane === lane.id && one.column === step)
    const all: Placed[] = cell ? [...cell.cards, ...cell.comments, ...cell.questions] : []
    return all.length ? [{ lane, all }] : []
  })
  const toggle = (id: string, isOn: boolean) =>
    setGoing((now) => new Set(isOn ? [...now, id] : [...now].filter((one) => one !== id)))
  return (
    <NameDialog
      title={t('canvas.step.split.title', { step: columnName(view, step) })}
      label={t('canvas.step.split.name')}
      start=""
      keep={t('canvas.step.split.do')}
      onClose={() => (close(), store.setState({ atStep: step, seek: { step } }))}
      onKeep={async (title) => {
        const done = await tryAct('splitCanvasStep', {
          id: step,
          title,
          lang: tagOf(language),
          placements: [...going],
        })
        if (isRefusal(done)) return done
        store.setState({ over: null, chosen: null, atStep: done.id, seek: { step: done.id } })
        return undefined
      }}
    >
      {inStep.length > 0 && <p className="label">{t('canvas.step.split.which')}</p>}
      {inStep.map(({ lane, all }) => (
        <fieldset key={lane.id} className="cv-going">
          <legend>{inLanguage(lane.title, tagOf(language))}</legend>
          {all.map((one) => (
            <Check
              key={one.id}
              label={brief(one.words.text)}
              isSelected={going.has(one.id)}
              onChange={(isOn) => toggle(one.id, isOn)}
            />
          ))}
        </fieldset>
      ))}
    </NameDialog>
  )
}

/** What the canvas is about, whose table's it is, and whether it is of today or tomorrow. */
function RenameCanvas({ view }: { view: CanvasView }) {
  const { t, language } = useWords()
  const close = useClose()
  const { canvas } = view
  const [table, setTable] = useState(textOf(canvas.table))
  const [of, setOf] = useState<'today' | 'tomorrow' | 'none'>(canvas.of ?? 'none')
  return (
    <NameDialog
      title={t('canvas.rename')}
      label={t('canvas.start.name')}
      start={textOf(canvas.name)}
      keep={t('common.save')}
      onClose={close}
      onKeep={async (name) => {
        const done = await tryAct('editCanvas', {
          id: canvas.id,
          ...(name === textOf(canvas.name) ? {} : { name }),
          ...(table === textOf(canvas.table) ? {} : { table }),
          of: of === 'none' ? null : of,
          lang: tagOf(language),
        })
        if (isRefusal(done)) return done
        close()
        return undefined
      }}
    >
      <Field
        isOptional
        label={t('canvas.start.table')}
        help={t('canvas.start.table.help')}
        value={table}
        onChange={setTable}
      />
      <Choice
        isAcross
        label={t('canvas.of')}
        value={of}
        onChange={setOf}
        options={(['none', 'today', 'tomorrow'] as const).map((id) => ({ id, label: t(`canvas.of.${id}`) }))}
      />
    </NameDialog>
  )
}
