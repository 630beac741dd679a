import type { Money } from '#kernel/money.ts'
import { sayMoney, sayMoneyShort } from '../messages/sayNumber.ts'

type MoneyTextProps = {
  money: Money | null | undefined
  /** "€1.2M", with the exact amount on hover. */ isShort?: boolean
}

/** An amount in its currency, in figures that align. */
export function MoneyText({ money, isShort }: MoneyTextProps) {
  if (!money) return null
  return isShort ? (
    <span className="numbers" title={sayMoney(money)}>
      {sayMoneyShort(money)}
    </span>
  ) : (
    <span className="numbers">{sayMoney(money)}</span>
  )
}
