"""The door between MkDocs and Servicebank: MkDocs calls these names at each step of a build."""

from servicebank.host.handbook import Handbook

_handbook = Handbook()

on_startup = _handbook.on_startup
on_config = _handbook.on_config
on_pre_build = _handbook.on_pre_build
on_files = _handbook.on_files
on_nav = _handbook.on_nav
on_env = _handbook.on_env
on_serve = _handbook.on_serve
on_page_read_source = _handbook.on_page_read_source
on_page_markdown = _handbook.on_page_markdown
on_page_content = _handbook.on_page_content
on_page_context = _handbook.on_page_context
on_post_page = _handbook.on_post_page
on_post_template = _handbook.on_post_template
on_post_build = _handbook.on_post_build
on_build_error = _handbook.on_build_error
on_shutdown = _handbook.on_shutdown
