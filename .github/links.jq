# The issue about links, from what lychee found: {broken: how many surely are, body: Markdown}.
# Addresses are other people's: every sign that Markdown could obey is written as a character reference.

def plain:
  explode
  | map(
      if . < 32 or (. >= 127 and . <= 159) or (. >= 8203 and . <= 8207) or (. >= 8232 and . <= 8238)
        or (. >= 8294 and . <= 8297) or . == 65279 then " "
      elif . > 159 or . == 32 or (. >= 48 and . <= 57) or (. >= 65 and . <= 90) or (. >= 97 and . <= 122)
        then [.] | implode
      else "&#\(.);" end)
  | join("");

def short($most): if length > $most then .[:$most - 1] + "…" else . end;

def counted($one; $many): "\(.) \(if . == 1 then $one else $many end)";

# Where a link stands: the case's file when the page is a case's, else the page's address.
def place:
  ltrimstr("site/") | rtrimstr("index.html") | . as $page
  | (split("/") | map(select(. != "")) | last // "") as $id
  | if any($cases[]; . == $id) then "[\($id | plain)](\($files)/cases/\($id | @uri).md)"
    else "/\($page)" | plain end;

def answer:
  .status
  | if .code == 404 then "404: sidan finns inte"
    elif .code == 410 then "410: sidan är borttagen"
    elif .code == 401 or .code == 403 then "\(.code): släpper inte in program"
    elif .code == 429 then "429: för många frågor"
    elif .code and .code >= 500 then "\(.code): fel hos webbplatsen"
    elif .code then "\(.code)"
    elif .text == "Timeout" then "svarade inte i tid"
    elif .text | startswith("File not found") then "sidan finns inte"
    elif .text | startswith("Cannot find fragment") then "rubriken finns inte på sidan"
    else "nås inte: \(.details // .text | short(80))" end;

def linked: if length <= 300 and test("^https?://") then "[\(short(90) | plain)](\(plain))" else short(300) | plain end;

# One row for each address, with every page that it stands on. lychee asks once: the other pages say "(cached)" and no reason.
def rows:
  [to_entries[] | .key as $page | .value[] | {url, page: $page, answer: answer, status}]
  | group_by(.url)
  | map(max_by([.status.code != null, .status.text == "Timeout", (.status.text | contains("cached") | not)])
        + {places: (map(.page | place) | unique)});

# Refusing robots, being busy or slow does not say that a page is gone.
def is_gone: .status.text != "Timeout" and (.status.code | . == null or . == 404 or . == 410);

def table($most):
  "| Länk | Svar | Finns i |\n| --- | --- | --- |",
  (.[:$most][]
   | "| \(.url | linked) | \(.answer | plain) | "
     + (.places[:5] | join(", ")) + (if (.places | length) > 5 then " med flera" else "" end) + " |"),
  (if length > $most then "\nOch \(length - $most) till." else empty end);

def part($title; $text; $most): if length == 0 then empty else "\n## \($title)\n\($text)\n", table($most) end;

# Every page of both maps: a slow address is "Timeout" on one page and an error on the others.
def both: [.error_map, .timeout_map | to_entries[]] | group_by(.key) | map({key: .[0].key, value: (map(.value) | add)}) | from_entries;

if $outside[0].successful == 0 then error("No link at all answered: the fault is here, not there.") else . end
| ($outside[0] | both | rows) as $answered
| ($answered | map(select(is_gone))) as $gone
| ($answered - $gone) as $undecided
| ($inside[0].error_map | rows | map(.url |= (capture("/site/(?<rest>.*)").rest // .))) as $own
| (($gone | length) + ($own | length)) as $broken
| {
    $broken,
    body: (
      [
        (if $broken == 0 then "Alla länkar som gick att pröva svarar."
         else "\($broken | counted("länk"; "länkar")) svarar inte." end)
        + " Prövat \($date) ([körningen](\($run))). Texten skrivs om varje vecka, och ärendet stängs när allt svarar.",
        ($own | part("Inom webbplatsen"; "Sidan eller rubriken finns inte."; 30)),
        ($gone | part("Svarar inte";
          "Sök upp sidans nya adress, eller en sparad kopia på <https://web.archive.org>, och byt `url` i fallet. Ta inte bort källan."; 60)),
        ($undecided | part("Gick inte att avgöra";
          "De här webbplatserna släpper inte in program, eller var tillfälligt nere. Öppna länken själv om du undrar."; 30))
      ] | join("\n")
    )
  }
| if (.body | utf8bytelength) > 65000 then .body |= (.[:30000] | sub("\n[^\n]*$"; "\n\nOch fler, som inte får plats.")) else . end
