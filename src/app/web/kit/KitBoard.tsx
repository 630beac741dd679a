import { useState } from 'react'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Board } from '#web/ui/Board.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { withMove } from '#web/ui/boardMoves.ts'
import { fakeColumns } from './fakes.ts'

export function KitBoard() {
  const [columns, setColumns] = useState(fakeColumns)
  return (
    <Board
      label="Deals"
      columns={columns}
      nameOf={(card) => card.name}
      onMove={(move) =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            setColumns((now) => withMove(now, move) as typeof now)
            resolve()
          }, 200),
        )
      }
      renderCard={(card) => (
        <>
          <div style={{ fontWeight: 500, paddingRight: 24 }}>{card.place}</div>
          <div className="quiet">
            <MoneyText money={{ amount: card.amount, currency: 'EUR' }} />
          </div>
          <div style={{ display: 'flex', gap: 6, alignItems: 'center', marginTop: 8 }} className="quiet">
            <Avatar name={card.name} size={18} />
            {card.name}
          </div>
        </>
      )}
    />
  )
}
