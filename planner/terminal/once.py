"""Options that are given once: of two values the last would count, and nobody would hear of the other."""

from typing import Any

from typer.core import TyperCommand

from planner.terminal.usage import MisuseError
from planner.texts import message


class OnceCommand(TyperCommand):
    """Refuses an option with one value that is given more than once; of `--lang` the last counts."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # typer keeps the type of `ctx` to itself
        in_order: list[Any] = self.make_parser(ctx).parse_args(args=list(args))[2]
        given = [option for option in in_order if option.param_type_name == "option" and option.name != "lang"]
        for option in given:
            if given.count(option) > 1 and not option.is_flag and not option.multiple:
                raise MisuseError(message("usage_twice", option=option.opts[0]))
        return super().parse_args(ctx, args)
