-- The list of contents filled with linked headings, and what else Word needs said in its own terms.

local DEEPEST = 2
local LONGEST = 40 -- letters of a bookmark's name; pandoc makes longer ones into a sum of them

local function escaped(text)
  return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;"):gsub('"', "&quot;"))
end

local function bookmark(id)
  if #id <= LONGEST and id:match("^%a") then return id end
  return "X" .. pandoc.utils.sha1(id):sub(2)
end

local function field(kind)
  return '<w:r><w:fldChar w:fldCharType="' .. kind .. '"/></w:r>'
end

local function entry(header, before, after)
  local text = escaped(pandoc.utils.stringify(header.content))
  return '<w:p><w:pPr><w:pStyle w:val="TOC' .. header.level .. '"/></w:pPr>' .. before
    .. '<w:hyperlink w:anchor="' .. bookmark(header.identifier) .. '" w:history="1">'
    .. '<w:r><w:t xml:space="preserve">' .. text .. '</w:t></w:r></w:hyperlink>' .. after .. '</w:p>'
end

local function contents(headers)
  local begin = field("begin")
    .. '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-' .. DEEPEST .. '" \\h \\z \\u </w:instrText></w:r>'
    .. field("separate")
  local lines = {}
  for number, header in ipairs(headers) do
    lines[number] = entry(header, number == 1 and begin or "", number == #headers and field("end") or "")
  end
  return pandoc.RawBlock("openxml", table.concat(lines, "\n"))
end

function Pandoc(document)
  local headers = {}
  document:walk({
    Header = function(header)
      if header.level <= DEEPEST then table.insert(headers, header) end
    end,
  })
  return document:walk({
    Div = function(block)
      if block.classes:includes("contents") then
        block.content:insert(contents(headers))
        return block
      end
    end,
    -- Word has no headings of rows; what heads a row is bold instead
    Table = function(grid)
      for _, body in ipairs(grid.bodies) do
        for _, row in ipairs(body.body) do
          for column = 1, body.row_head_columns do
            local cell = row.cells[column]
            cell.contents = cell.contents:walk({
              Plain = function(words) return pandoc.Plain({ pandoc.Strong(words.content) }) end,
            })
          end
        end
      end
      return grid
    end,
  })
end
