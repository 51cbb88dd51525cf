-- The book's HTML as Typst that calls the functions of book.typ. Every text in it is a string, so that
-- no text can be read as markup or code.

local typst = 'typst'

local function code(text)
  return pandoc.RawInline(typst, text)
end

local function lines(text)
  return pandoc.RawBlock(typst, text)
end

-- A string of Typst code.
local function quoted(text)
  return '"' .. text:gsub('[\\"]', '\\%0') .. '"'
end

-- Inlines as one argument in brackets.
local function bracketed(inlines)
  local all = pandoc.Inlines { code '[' }
  all:extend(inlines)
  all:insert(code ']')
  return all
end

-- The name of a function around blocks.
local function around(name, blocks)
  local all = pandoc.Blocks { lines('#' .. name .. '[') }
  all:extend(blocks)
  all:insert(lines ']')
  return all
end

-- Pairs of a label and a text as the arguments of a function.
local function pairs_of(name, rows)
  local all = pandoc.Inlines { code('#' .. name .. '(') }
  for _, row in ipairs(rows) do
    all:insert(code '(')
    all:extend(bracketed(row[1]))
    all:insert(code ',')
    all:extend(bracketed(row[2]))
    all:insert(code '),')
  end
  all:insert(code ')')
  return pandoc.Plain(all)
end

local function inlines_of(blocks)
  return pandoc.utils.blocks_to_inlines(blocks, { pandoc.LineBreak() })
end

-- Values under each other as values beside each other.
local function in_a_row(blocks)
  return inlines_of(blocks):walk {
    LineBreak = function() return code '#between;' end,
  }
end

local function definitions(div)
  local rows = {}
  for _, block in ipairs(div.content) do
    if block.t == 'DefinitionList' then
      for _, item in ipairs(block.content) do
        rows[#rows + 1] = { item[1], inlines_of(item[2][1]) }
      end
    end
  end
  return rows
end

local function facts(element)
  local rows = { { inlines_of(element.caption.long), {} } }
  for _, body in ipairs(element.bodies) do
    for _, row in ipairs(body.body) do
      rows[#rows + 1] = { inlines_of(row.cells[1].contents), in_a_row(row.cells[2].contents) }
    end
  end
  return pairs_of('facts', rows)
end

-- A map with the table of its numbers.
local function beside(div)
  local figure, others = pandoc.Blocks {}, pandoc.Blocks {}
  for _, block in ipairs(div.content) do
    (block.t == 'Figure' and figure or others):insert(block)
  end
  local all = pandoc.Blocks { lines '#beside([' }
  all:extend(figure)
  all:insert(lines '], [')
  all:extend(others)
  all:insert(lines '])')
  return all
end

local blocks = {
  map = beside,
  brief = function(div) return pairs_of('brief', definitions(div)) end,
  glossary = function(div) return pairs_of('glossary', definitions(div)) end,
}

for _, name in ipairs { 'lead', 'place', 'rest', 'sources' } do
  blocks[name] = function(div) return around(name, div.content) end
end

-- What stands before the body: the colophon with a heading that opens nothing, and the contents.
function blocks.colophon(div)
  local all = around('colophon', div.content:walk {
    Header = function(header)
      header.classes:insert 'inner'
      return header
    end,
  })
  all:insert(lines '#contents()')
  return all
end

local function image(element)
  return code('#picture(' .. quoted(element.src) .. ', ' .. quoted(pandoc.utils.stringify(element.caption)) .. ')')
end

local function anchor_of(element)
  return element.identifier == '' and '' or '#anchor(' .. quoted(element.identifier) .. ');'
end

-- What else belongs to a part is listed with its cases.
function blocks.also()
  return {}
end

local function div(element)
  local class = element.classes[1]
  if blocks[class] then
    return blocks[class](element)
  end
  element.content:insert(1, lines(anchor_of(element)))
  return element.content
end


local function span(element)
  element.content:insert(1, code(anchor_of(element)))
  return element.content
end

local function link(element)
  local anchor = element.target:match '^#(.+)$'
  if not anchor then
    local all = pandoc.Inlines { code('#link(' .. quoted(element.target) .. ')') }
    all:extend(bracketed(element.content))
    return all
  end
  local all = pandoc.Inlines { code('#turn(' .. quoted(anchor) .. ')') }
  all:extend(bracketed(element.content))
  return all
end

-- A source that is cited again has the note that it had, and notes have the numbers of their sources.
local numbers, noted = {}, {}

-- An address as people write it: letters in the place of their codes, without what browsers add.
local function readable(target)
  local decoded = target:gsub('%%(%x%x)', function(number)
    local byte = tonumber(number, 16)
    return byte > 127 and string.char(byte) or '%' .. number
  end)
  local shown = utf8.len(decoded) and decoded or target
  return (shown:gsub('^https?://', ''):gsub('^www%.', ''):gsub('/$', ''))
end

-- Sources are numbered, and say where they are in letters too, for those who read on paper.
local function list_sources(element)
  local number = 0
  return element:walk {
    Plain = function(plain)
      number = number + 1
      plain:walk {
        Span = function(inner) numbers[inner.identifier] = number end,
        Link = function(inner)
          local shown = quoted(readable(inner.target))
          plain.content:insert(code('#address(' .. quoted(inner.target) .. ', ' .. shown .. ');'))
        end,
      }
      return plain
    end,
  }
end

-- What is to be known before the rest: the numbers of sources with their heading, and which tables hold facts.
local function known(doc)
  local all = pandoc.Blocks {}
  for _, block in ipairs(doc.blocks) do
    local last = all[#all]
    if block.t == 'Div' and block.classes:includes 'sources' then
      block = list_sources(block)
      if last and last.t == 'Header' then
        block.content:insert(1, all:remove())
      end
    elseif block.t == 'Div' and block.classes:includes 'facts' then
      block.content[1].classes:insert 'facts'
    end
    all:insert(block)
  end
  doc.blocks = all
  return doc
end

local function note(element)
  local inlines, source = inlines_of(element.content), nil
  for _, inner in ipairs(inlines) do
    source = source or inner.t == 'RawInline' and inner.text:match '^#turn%("(.+)"%)$'
  end
  local number, name = numbers[source], 'note-' .. (source or '')
  if not number then
    return nil
  elseif noted[source] then
    return code('#again(' .. quoted(name) .. ')')
  end
  noted[source] = true
  local all = pandoc.Inlines { code('#note(' .. quoted(name) .. ', ' .. number .. ')') }
  all:extend(bracketed(inlines))
  return all
end

-- Parts and chapters begin on pages of their own; what stands before a part's first chapter is on its page.
local function opened(doc)
  local all, part, opens = pandoc.Blocks {}, nil, nil
  local function close()
    if part then
      all:insert(lines('#listed(' .. part .. ')'))
      all:insert(lines '])')
      part = nil
    end
  end
  for _, block in ipairs(doc.blocks) do
    local level = block.t == 'Header' and not block.classes:includes 'inner' and block.level
    local anchor = level and quoted(block.identifier)
    if level == 1 or level == 2 then
      close()
    end
    if level == 1 and block.classes:includes 'part' then
      all:insert(lines('#opening(' .. anchor .. ', ['))
      part = anchor
    elseif level == 1 then
      local title = pandoc.Inlines { code '#section' }
      title:extend(bracketed(block.content))
      all:insert(pandoc.Plain(title))
    elseif level == 2 and block.classes:includes 'chapter' then
      local title = pandoc.Inlines { code('#chapter(' .. anchor .. ')') }
      title:extend(bracketed(block.content))
      block = pandoc.Plain(title)
      opens = anchor
    elseif level == 3 and opens then
      all:insert(lines('#locator(' .. opens .. ')'))
      opens = nil
    end
    if part and block.t == 'Figure' then
      -- the part's name says what its map shows
      all:extend(block.content)
    else
      all:insert(block)
    end
  end
  close()
  return pandoc.Pandoc(all, doc.meta)
end

local SIDES = { AlignRight = 'right', AlignCenter = 'center' }

-- A table as a call with its alignments, its caption and its rows, the head first.
local function sheet(element)
  if element.classes:includes 'facts' then
    return facts(element)
  end
  local all = pandoc.Inlines { code '#sheet((' }
  for _, column in ipairs(element.colspecs) do
    all:insert(code((SIDES[column[1]] or 'left') .. ','))
  end
  all:insert(code '),')
  all:extend(bracketed(inlines_of(element.caption.long)))
  local function put(rows)
    for _, row in ipairs(rows) do
      all:insert(code ',(')
      for _, cell in ipairs(row.cells) do
        all:extend(bracketed(inlines_of(cell.contents)))
        all:insert(code ',')
      end
      all:insert(code ')')
    end
  end
  put(element.head.rows)
  for _, body in ipairs(element.bodies) do
    put(body.body)
  end
  all:insert(code ')')
  return pandoc.Plain(all)
end

-- Texts as strings, with the spaces between them.
local function strings(inlines)
  local all, run = pandoc.Inlines {}, ''
  local function put()
    if run ~= '' then
      all:insert(code('#' .. quoted(run) .. ';'))
      run = ''
    end
  end
  for _, element in ipairs(inlines) do
    if element.t == 'Str' then
      run = run .. element.text
    elseif element.t == 'Space' or element.t == 'SoftBreak' then
      run = run .. ' '
    else
      put()
      all:insert(element)
    end
  end
  put()
  return all
end

local function inline_code(element)
  return code('#raw(' .. quoted(element.text) .. ');')
end

local function code_block(element)
  return lines('#raw(block: true, ' .. quoted(element.text) .. ')')
end

return {
  { Pandoc = known },
  {
    Image = image,
    Link = link,
    Note = note,
    Span = span,
    Code = inline_code,
    Inlines = strings,
    CodeBlock = code_block,
    Table = sheet,
    Div = div,
  },
  { Pandoc = opened },
}
