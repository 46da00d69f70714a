// Which passwords are taken: long ones that nobody would try first. No rule about kinds of characters and no
// forced change, which make passwords worse (NIST SP 800-63B-4 section 3.1.1.2).

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 256

export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-of-person'

/** What people choose first where twelve characters are asked for, in English and in Spanish, in small letters and without spaces. */
const COMMON = new Set(`
  123456789012 1234567890123 12345678901234 123456123456 123123123123 112233445566 012345678910 0123456789012 098765432109 987654321098 111111111111 000000000000
  qwertyuiopas qwertyuiop12 qwertyuiop123 qwerty123456 qwerty1234567 qwertyqwerty asdfghjklqwe asdfghjkl123 asdfasdfasdf zxcvbnmasdfg 1qaz2wsx3edc 1q2w3e4r5t6y 1qazxsw23edc qazwsxedcrfv abcdefghijkl abc123abc123 abcd12345678 a1b2c3d4e5f6
  password1234 password12345 password123! password123456 passwordpassword passw0rd1234 passw0rd123! p@ssw0rd1234 p@ssw0rd123! mypassword123 mypassword12 thisismypassword changeme1234 changeme123! letmein12345 letmeinletmein welcome12345 welcome123456 welcome2024! welcome2025! welcome2026!
  admin1234567 admin12345678 administrator administrator1 administrador administrador1 administracion rootrootroot testtesttest test12345678 default12345 secret123456 temporary1234 iloveyou1234 iloveyouiloveyou sunshine1234 princess1234 football1234 baseball1234 superman1234 dragon123456 monkey123456 trustno1trustno1
  contraseña123 contraseña1234 contrasena123 contrasena1234 contraseñasegura contrasenasegura micontraseña micontrasena1 clave12345678 miclave123456 cambiame1234 cambiame12345 bienvenido123 bienvenido1234 bienvenida123 holaholahola hola12345678 teamo1234567 teamomucho123 teamomuchisimo mexico123456 mexico2024!! mexico2025!! mexico2026!! vivamexico123 vivamexicocabrones guadalupe123 guadalupe1234 america12345 secreto12345 gobierno1234 gobierno12345 government12 government123 unitedstates unitedstates1 estadosunidos washington12 washington123 diplomacy123 diplomacia123
  summer2025!! winter2025!! spring2026!! summer2026!! autumn2026!! winter2026!! verano202612 invierno2026 correcthorsebatterystaple
`.split(/\s+/).filter((word) => word !== ''))

/** `own` are words that anybody knows of the person: its e-mail address, its name, its id. */
export function findPasswordProblem(password: string, own: readonly string[]): PasswordProblem | null {
  const length = [...password.normalize('NFKC')].length
  if (length < SHORTEST_PASSWORD) return 'password-short'
  if (length > LONGEST_PASSWORD) return 'password-long'
  const plain = bare(password)
  if (COMMON.has(plain) || new Set(plain).size < 4 || isRun(plain)) return 'password-common'
  const words = own.map(bare).filter((word) => word.length >= 4)
  return words.some((word) => plain.split(word).join('').length < SHORTEST_PASSWORD / 2) ? 'password-of-person' : null
}

function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

/** Every character follows the one before it, up or down: `abcdefghijklm`, `9876543210987`. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((character, index) => (character.codePointAt(0) ?? 0) - ([...text][index]?.codePointAt(0) ?? 0)))
  return steps.size === 1
}
