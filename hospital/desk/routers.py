"""Every router of the desk, in the order in which addresses are tried."""

from fastapi import APIRouter

ROUTERS: tuple[APIRouter, ...] = ()
