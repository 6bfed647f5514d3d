import {
  ActionRowBuilder,
  ButtonBuilder,
  ComponentType,
  ContainerBuilder,
  MediaGalleryBuilder,
  MediaGalleryItemBuilder,
  SectionBuilder,
  TextDisplayBuilder,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMediaGalleryItem,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
} from "discord.js";

/** The same components made by discord.js's builders, which throw where Discord would refuse one. */
export function buildComponents(components: readonly APIMessageTopLevelComponent[]): unknown[] {
  return components.map((one) => {
    if (one.type !== ComponentType.Container) return addTo(new ContainerBuilder(), one).toJSON();
    const container = new ContainerBuilder();
    if (typeof one.accent_color === "number") container.setAccentColor(one.accent_color);
    for (const inner of one.components) addTo(container, inner);
    return container.toJSON();
  });
}

function addTo(
  container: ContainerBuilder,
  component: APIComponentInContainer | APIMessageTopLevelComponent,
) {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return container.addTextDisplayComponents(text(component));
    case ComponentType.Section: {
      const { accessory, components } = component;
      if (accessory.type !== ComponentType.Button) throw new TypeError("no button");
      const section = new SectionBuilder().addTextDisplayComponents(components.map(text));
      return container.addSectionComponents(section.setButtonAccessory(button(accessory)));
    }
    case ComponentType.ActionRow: {
      const buttons = component.components.map((one) => {
        if (one.type !== ComponentType.Button) throw new TypeError("no button");
        return button(one);
      });
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
      return container.addActionRowComponents(row);
    }
    case ComponentType.MediaGallery: {
      const gallery = new MediaGalleryBuilder().addItems(component.items.map(picture));
      return container.addMediaGalleryComponents(gallery);
    }
    case ComponentType.Container:
    case ComponentType.File:
    case ComponentType.Separator:
      throw new TypeError(`no message of ours has a component of type ${component.type}`);
  }
}

function text({ content }: APITextDisplayComponent): TextDisplayBuilder {
  return new TextDisplayBuilder().setContent(content);
}

function button(one: APIButtonComponent): ButtonBuilder {
  if (!("custom_id" in one) || one.label === undefined) throw new TypeError("a button without id");
  return new ButtonBuilder().setCustomId(one.custom_id).setLabel(one.label).setStyle(one.style);
}

function picture({ media, description }: APIMediaGalleryItem): MediaGalleryItemBuilder {
  return new MediaGalleryItemBuilder().setURL(media.url).setDescription(description ?? "");
}
