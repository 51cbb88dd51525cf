#!/usr/bin/env bash
# Checks a proposal's cases with this copy of the code: annotations on lines, and a summary in Swedish.
# Runs in a folder with the proposal's cases/ and history; nothing in it is run. BASE and HEAD are commits.
set -euo pipefail

servicebank=$(dirname "$0")/../.venv/bin/servicebank
whole_json=$RUNNER_TEMP/whole.json

check() { "$servicebank" check --bank cases --lang sv "$@"; }
changed() { git diff --name-only -z --no-renames --diff-filter="$1" "$BASE...$HEAD" -- "${@:2}"; }
count() { tr -cd '\0' | wc -c; }
tell() { printf '\n%s\n' "$1" >> "$GITHUB_STEP_SUMMARY"; }

tell '## Kontroll av fallen'
elsewhere=$(changed AMDT . ':(exclude)cases' | count)
if [ "$elsewhere" -gt 0 ]; then
  tell "**Att granska:** förslaget ändrar filer utanför \`cases/\` ($elsewhere st). Dem läser inte den här kontrollen."
fi
settings=$(changed AMDT cases/bank.yml | count)
if [ "$settings" -gt 0 ]; then
  tell '**Att granska:** förslaget ändrar `cases/bank.yml`, som styr vad kontrollen kräver.'
fi
if [ ! -f cases/bank.yml ] || [ -L cases/bank.yml ]; then
  tell 'I förslaget saknas filen `cases/bank.yml`, eller så är den en länk. Utan den går fallen inte att kontrollera.'
  exit 1
fi

# The proposal's own texts first: GitHub shows few annotations.
declare -A is_own=()
while IFS= read -r -d '' path; do
  if [ -f "$path" ] && [ ! -L "$path" ]; then is_own[$path]=yes; fi
done < <(changed AMT ':(glob)cases/*.md' ':(glob)cases/methods/*.md' ':(glob)cases/collections/*.md' \
  cases/bank.yml ':(glob)cases/vocabulary/*.yml')
own=0
if [ "${#is_own[@]}" -gt 0 ]; then
  tell $'### Filerna i förslaget\n'
  check --format github "${!is_own[@]}" || own=$?
fi

# Then what breaks in others: a case that is gone or renamed breaks those that link to it.
whole=0
check --format json > "$whole_json" || whole=$?
others=()
while IFS= read -r -d '' path; do
  if [ -e "$path" ] && [ -z "${is_own[$path]:-}" ]; then others+=("$path"); fi
done < <(jq -j '[.findings[] | select(.level == "error").path] | unique[] | "\(.)\u0000"' "$whole_json")
if [ "${#others[@]}" -gt 0 ]; then
  tell $'### Andra filer som inte längre stämmer\n'
  check --format github "${others[@]}" || true
elif [ "$own" -eq 0 ] && { [ "$whole" -gt 0 ] || [ "${#is_own[@]}" -eq 0 ]; }; then
  tell $'### Hela banken\n'
  check --format github || true
fi

if [ "$own" -gt 1 ] || [ "$whole" -gt 1 ] || [ ! -s "$whole_json" ]; then
  tell 'Kontrollen gick inte att köra. Det är inte ditt fel: lämna en kommentar, så hjälper någon till.'
  exit 1
fi
if [ "$own" -gt 0 ] || [ "$whole" -gt 0 ]; then
  tell 'Ett fel måste rättas, en varning är ett råd. Öppna filen i ditt förslag, välj pennan, rätta och spara. Då körs kontrollen igen.'
  exit 1
fi
