"""Archives and workbooks, walked without unpacking them: what is inside is opened where it lies.

Nothing is written to disk, so that no export leaves a second copy behind. What cannot be taken (a path that leads
outside, an encrypted member, one that swells beyond all measure) stays in the listing and says why when it is opened.
"""
