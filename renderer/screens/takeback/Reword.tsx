import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { Mention } from '../../../shared/queries/aboutThem.ts'
import { Button } from '../../pieces/Button.tsx'
import { TextArea } from '../../pieces/Field.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** Cuts something out of a text and forgets how it read before. Whose words they are stays as it was. */
export function Reword({ mention, onDone }: { mention: Mention; onDone: () => void }) {
  const { t, why } = useWords()
  const [text, setText] = useState(mention.text)
  const [wrong, setWrong] = useState<string>()
  const keep = async () => {
    const { id, field, isList, words } = mention
    const done = await tryAct('cutAndForget', { id, field, item: isList ? words : null, text })
    if (isRefusal(done)) return setWrong(why(done))
    say('takeback.reword.done')
    onDone()
  }
  return (
    <div className="pile">
      <TextArea
        label={t('takeback.reword')}
        help={t('takeback.reword.help')}
        value={text}
        onChange={setText}
        error={wrong}
        rows={4}
        lang={mention.lang}
        autoFocus
      />
      <div className="row">
        <Button look="main" size="big" onPress={() => void keep()} isDisabled={text === mention.text}>
          {t('takeback.reword.do')}
        </Button>
        <Button size="big" onPress={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
