/** A line for whoever runs the program. */
export const say = (text: string) => void process.stdout.write(`${text}\n`)
